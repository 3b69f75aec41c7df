package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Until the first API user exists, nothing answers: there is no default user and no default password. */
@ApplicationScoped
public class SetUp {
    @Inject
    ApiUsers users;

    private volatile boolean done;

    void refuseUntilDone() {
        if (!done && !users.any()) {
            throw new Refusal(
                            ProblemType.SETUP_REQUIRED,
                            "Start with TARISCOPE_ADMIN_PASSWORD_FILE to make the first user")
                    .header("Retry-After", "60");
        }
        done = true;
    }
}
