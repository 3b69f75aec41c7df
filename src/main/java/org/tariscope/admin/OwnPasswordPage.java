package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tariscope.administrator.Administrators;
import org.tariscope.auth.PageLogIn;
import org.tariscope.auth.PageSession;
import org.tariscope.http.ApiRequest;

/** The visitor's own password; every other session of his ends with the old one. */
@Named
@RequestScoped
public class OwnPasswordPage {
    @Inject
    Administrators administrators;

    @Inject
    PageLogIn logIn;

    @Inject
    PageSessions sessions;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private String current = "";
    private String password = "";
    private String confirmation = "";

    /** Sets the new password; or says what is wrong. */
    public void save() {
        if (notices.done(this::changed)) {
            notices.say("password.own.changed");
        }
    }

    private boolean changed() {
        ApiRequest request = visitor.apiRequest();
        String name = visitor.getName();
        if (!password.equals(confirmation)) {
            notices.refuse("confirmation", "password.different");
            return false;
        }
        if (!logIn.isPassword(request, name, current)) {
            notices.refuse("current", "password.own.wrong");
            return false;
        }
        administrators.changePassword(visitor.who(), visitor.session().administratorId(), password);
        Optional<PageSession> again = logIn.enter(request, name, password);
        sessions.begin(visitor.request(), again.orElseThrow());
        visitor.lookAgain();
        return true;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String typed) {
        current = typed;
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
