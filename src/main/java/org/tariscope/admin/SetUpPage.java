package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tariscope.auth.SetUp;

/** /setup: the first administrator, made once, by whoever may read the code in the data folder. */
@Named
@RequestScoped
public class SetUpPage {
    @Inject
    SetUp setUp;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private String code = "";
    private String username = "";
    private String password = "";
    private String confirmation = "";

    /** Makes the administrator and leads to the log-in; or says what is wrong and stays. */
    public String save() {
        if (!notices.done(this::made)) {
            return null;
        }
        notices.sayNext("setup.done", username);
        return Destination.to(AdminPage.LOG_IN);
    }

    private boolean made() {
        if (!password.equals(confirmation)) {
            notices.refuse("confirmation", "password.different");
            return false;
        }
        setUp.complete(visitor.apiRequest(), code, username, password);
        return true;
    }

    /** Whether the code of this start still holds. */
    public boolean isOpen() {
        return setUp.isOpen();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String typed) {
        username = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
