package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.administrator.Administrators;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.apiuser.UserName;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Until the first user exists, nothing answers but /setup: there is no default user and no default password. */
@ApplicationScoped
public class SetUp {
    @Inject
    ApiUsers users;

    @Inject
    Administrators administrators;

    @Inject
    SetupCode code;

    private volatile boolean done;

    void refuseUntilDone() {
        if (!done && !users.any() && !administrators.any()) {
            throw new Refusal(
                            ProblemType.SETUP_REQUIRED,
                            "Make the first administrator at /setup, or start with TARISCOPE_ADMIN_PASSWORD_FILE")
                    .header("Retry-After", "60");
        }
        done = true;
    }

    /** Whether the first administrator is still to be made. */
    public boolean isNeeded() {
        return !administrators.any();
    }

    /** Whether the code of this start still holds. */
    public boolean isOpen() {
        return code.isOpen();
    }

    /**
     * Makes the first administrator; 400 where the code is wrong or too old, or the name or the password cannot be had, 409
     * where somebody was faster.
     */
    public synchronized void complete(ApiRequest request, String typedCode, String username, String password) {
        if (!code.matches(typedCode)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, "code", "This is not the code of the server's last start");
        }
        UserName name = UserName.of(username);
        administrators.createFirst(Who.of(request, name.text()), name, password);
        code.close();
    }
}
