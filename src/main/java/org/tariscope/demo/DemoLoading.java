package org.tariscope.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.tariscope.administrator.Administrators;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.apiuser.GeneratedPassword;
import org.tariscope.apiuser.NewUser;
import org.tariscope.apiuser.UserName;
import org.tariscope.audit.Who;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Refusal;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Loads the demonstration data and makes their users, both or neither. */
@ApplicationScoped
class DemoLoading {
    private static final Logger LOG = System.getLogger(DemoLoading.class.getName());

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    ApiUsers users;

    @Inject
    Administrators administrators;

    @Inject
    Catalogue catalogue;

    /** Answers whether the database was empty, so that it has them now. */
    @Transactional
    boolean load() {
        try (Connection connection = database.getConnection()) {
            boolean empty = DemoData.isEmpty(connection);
            if (empty) {
                new DemoData(clock).load(connection);
                makeUsers();
            }
            return empty;
        } catch (SQLException failed) {
            throw new IllegalStateException("The demonstration data could not be loaded", failed);
        }
    }

    private void makeUsers() {
        String given = settings.text(Setting.DEMO_PASSWORD);
        String password = given.isEmpty() ? GeneratedPassword.next() : given;
        make("demo", password, right -> !right.startsWith("apiusers."));
        make("demo-admin", password, right -> true);
        if (!administrators.any()) {
            administrators.createFirst(Who.SYSTEM, UserName.of("demo-admin"), password);
        }
        if (given.isEmpty()) {
            LOG.log(Level.INFO, "Demo users demo and demo-admin, password (shown only now): {0}", password);
        }
    }

    private void make(String name, String password, Predicate<String> granted) {
        List<String> rights = catalogue.rights().stream()
                .filter(right -> !right.equals("sql") && !right.startsWith("sql."))
                .filter(granted)
                .toList();
        try {
            users.create(
                    Who.SYSTEM,
                    Set.copyOf(rights),
                    new NewUser(
                            UserName.of(name),
                            password,
                            Optional.of("Made with the demonstration data"),
                            true,
                            List.of(),
                            rights));
        } catch (Refusal refused) {
            throw new BadSettings(Setting.DEMO_PASSWORD, "cannot be used: " + refused.getMessage());
        }
    }
}
