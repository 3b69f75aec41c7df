package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tariscope.auth.PageLogIn;
import org.tariscope.auth.PageSession;

/** Log-in to the pages, and log-out. */
@Named
@RequestScoped
public class LogInPage {
    @Inject
    PageLogIn logIn;

    @Inject
    PageSessions sessions;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private String username = "";
    private String password = "";
    private String zone = "";

    /** Begins a session and leads to the first page; or says that name and password do not belong together. */
    public String enter() {
        return notices.done(this::begin) ? Destination.to(AdminPage.home(visitor.administrator())) : null;
    }

    private boolean begin() {
        Optional<PageSession> entered = logIn.enter(visitor.apiRequest(), username, password);
        if (entered.isEmpty()) {
            notices.refuse("password", "login.refused");
            return false;
        }
        sessions.begin(visitor.request(), entered.get());
        visitor.lookAgain();
        visitor.live(zone);
        return true;
    }

    /** Ends the session, here and on the server. */
    public String leave() {
        logIn.leave(visitor.apiRequest(), visitor.getName(), visitor.session());
        sessions.end(visitor.request());
        visitor.lookAgain();
        return Destination.to(AdminPage.LOG_IN);
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

    /** The browser's time zone. */
    public String getZone() {
        return zone;
    }

    public void setZone(String told) {
        zone = told;
    }
}
