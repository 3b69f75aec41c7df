package org.tariscope.admin;

/** Where a page's button leads, as Faces has it: by a redirect, so that reading again does not do it again. */
final class Destination {
    private Destination() {}

    static String to(AdminPage page) {
        return page.getPath() + ".xhtml?faces-redirect=true";
    }

    static String to(AdminPage page, long id) {
        return to(page) + "&id=" + id;
    }
}
