package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.audit.Who;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Refusal;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Setting;

/** Makes the API user {@code admin} at the first start, with the password in the configured file; there is no default one. */
@ApplicationScoped
class FirstUsers {
    @Inject
    PasswordFile file;

    @Inject
    ApiUsers users;

    @Inject
    Catalogue catalogue;

    @Transactional
    void make(@Observes DatabaseReady ready) {
        if (!file.isGiven() || users.any()) {
            return;
        }
        List<String> rights = catalogue.rights().stream()
                .filter(right -> !right.equals("sql") && !right.startsWith("sql."))
                .toList();
        try {
            users.create(
                    Who.SYSTEM,
                    Set.copyOf(rights),
                    new NewUser(
                            UserName.of("admin"),
                            file.password(),
                            Optional.of("Made at the first start"),
                            true,
                            List.of(),
                            rights));
        } catch (Refusal refused) {
            throw new BadSettings(Setting.ADMIN_PASSWORD_FILE, "holds no usable password: " + refused.getMessage());
        }
    }
}
