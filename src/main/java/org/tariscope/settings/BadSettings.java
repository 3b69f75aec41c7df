package org.tariscope.settings;

import java.util.List;

/** The configuration cannot be used; the message names each key and what is wrong with it. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettings(List<String> complaints) {
        super("Tariscope cannot start. " + String.join(". ", complaints) + ".");
    }

    /** A complaint about a value that only its user can judge. */
    public BadSettings(Setting setting, String complaint) {
        this(List.of(setting.key() + " " + complaint));
    }
}
