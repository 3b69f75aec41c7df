package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The configured file with the password of the first users; there is no default one. */
@ApplicationScoped
public class PasswordFile {
    @Inject
    Settings settings;

    public boolean isGiven() {
        return !settings.text(Setting.ADMIN_PASSWORD_FILE).isEmpty();
    }

    /** The file's text without the line end that an editor leaves. */
    public String password() {
        try {
            return Files.readString(Path.of(settings.text(Setting.ADMIN_PASSWORD_FILE)))
                    .replaceFirst("\\R\\z", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
