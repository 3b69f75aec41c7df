package org.tariscope.admin;

/** Where a page's button leads, as Faces has it: by a redirect, so that reading again does not do it again. */
public final class Destination {
    private Destination() {}

    public static String to(AdminPage page) {
        return page.getPath() + ".xhtml?faces-redirect=true";
    }

    public static String to(AdminPage page, long id) {
        return to(page) + "&id=" + id;
    }
}
