package org.tariscope.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tariscope.administrator.AdministratorStanding;
import org.tariscope.administrator.Administrators;
import org.tariscope.apiuser.GeneratedPassword;
import org.tariscope.auth.PageSession;

/** The sessions of the pages: begun by a password, ended by a log-out, by time, or by a change of the administrator. */
@ApplicationScoped
class PageSessions {
    /** However busy somebody is, this long after the password was given it is asked for again. */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final String WHO = PageSession.class.getName();
    private static final String TOKEN = "token";

    @Inject
    Administrators administrators;

    @Inject
    Clock clock;

    /** A session that goes on, with whom it belongs to as the database has it now. */
    record Live(PageSession session, AdministratorStanding administrator) {}

    /** Begins a session under a new id and with a new token, so that nothing from before the log-in opens it. */
    void begin(HttpServletRequest request, PageSession session) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(WHO, session);
        request.getSession().setAttribute(TOKEN, GeneratedPassword.next());
    }

    /** The session of the request, where it goes on; one that does not ends here. */
    Optional<Live> of(HttpServletRequest request) {
        HttpSession held = request.getSession(false);
        if (held == null || !(held.getAttribute(WHO) instanceof PageSession session)) {
            return Optional.empty();
        }
        Optional<Live> live = administrators
                .standing(session.administratorId())
                .filter(standing -> goesOn(session, standing, clock.instant()))
                .map(standing -> new Live(session, standing));
        if (live.isEmpty()) {
            end(request);
        }
        return live;
    }

    static boolean goesOn(PageSession session, AdministratorStanding standing, Instant now) {
        return standing.enabled()
                && standing.sessionVersion() == session.version()
                && now.isBefore(session.since().plus(LONGEST));
    }

    void end(HttpServletRequest request) {
        HttpSession held = request.getSession(false);
        if (held != null) {
            held.invalidate();
        }
    }

    /** What every form of this session sends along, so that no other site's form is taken for ours. */
    static String token(HttpServletRequest request) {
        HttpSession held = request.getSession();
        if (held.getAttribute(TOKEN) instanceof String token) {
            return token;
        }
        String made = GeneratedPassword.next();
        held.setAttribute(TOKEN, made);
        return made;
    }

    /** The token that a form must have sent; empty where no page was shown in this session. */
    static Optional<String> shownToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(held -> (String) held.getAttribute(TOKEN));
    }
}
