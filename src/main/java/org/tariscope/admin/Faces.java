package org.tariscope.admin;

import jakarta.faces.context.FacesContext;

/** The status of the answer under way. */
public final class Faces {
    private Faces() {}

    public static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }
}
