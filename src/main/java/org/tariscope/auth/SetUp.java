package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.DatabaseReady;

/**
 * Until the database is there and the first API user exists, nothing answers: there is no default user and no default
 * password.
 */
@ApplicationScoped
public class SetUp {
    @Inject
    ApiUsers users;

    private volatile boolean databaseReady;
    private volatile boolean done;

    void goOn(@Observes DatabaseReady ready) {
        databaseReady = true;
    }

    void refuseUntilDone() {
        if (!databaseReady) {
            throw new Refusal(ProblemType.DATABASE_UNAVAILABLE, "The server is waiting for its database")
                    .header("Retry-After", "5");
        }
        if (!done && !users.any()) {
            throw new Refusal(
                            ProblemType.SETUP_REQUIRED,
                            "Start with TARISCOPE_ADMIN_PASSWORD_FILE to make the first user")
                    .header("Retry-After", "60");
        }
        done = true;
    }
}
