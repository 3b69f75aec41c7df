package org.tariscope.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tariscope.apiuser.PasswordFile;
import org.tariscope.apiuser.UserName;
import org.tariscope.audit.Who;
import org.tariscope.http.Refusal;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Setting;

/** Makes the administrator {@code admin} at the first start, with the password in the configured file. */
@ApplicationScoped
class FirstAdministrator {
    @Inject
    PasswordFile file;

    @Inject
    Administrators administrators;

    @Transactional
    void make(@Observes DatabaseReady ready) {
        if (!file.isGiven() || administrators.any()) {
            return;
        }
        try {
            administrators.createFirst(Who.SYSTEM, UserName.of("admin"), file.password());
        } catch (Refusal refused) {
            throw new BadSettings(Setting.ADMIN_PASSWORD_FILE, "holds no usable password: " + refused.getMessage());
        }
    }
}
