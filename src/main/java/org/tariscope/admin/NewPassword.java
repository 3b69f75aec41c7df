package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A password that was just made: shown in the answer under way, and kept nowhere. */
@Named
@RequestScoped
public class NewPassword {
    private String text = "";

    void show(String made) {
        text = made;
    }

    /** Empty where none was made. */
    public String getText() {
        return text;
    }
}
