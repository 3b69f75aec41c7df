package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;
import org.tariscope.administrator.AdministratorStanding;
import org.tariscope.administrator.Role;
import org.tariscope.audit.Who;
import org.tariscope.auth.PageSession;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.TransportPolicy;
import org.tariscope.settings.Settings;

/** Who looks at the page under way, in which language and time zone. */
@Named
@RequestScoped
public class Visitor {
    private static final String LANGUAGE = "language";
    private static final String ZONE = "zone";

    @Inject
    HttpServletRequest request;

    @Inject
    PageSessions sessions;

    @Inject
    Settings settings;

    @Inject
    TransportPolicy transport;

    @Inject
    Clock clock;

    private Optional<PageSessions.Live> live;

    private Optional<PageSessions.Live> live() {
        if (live == null) {
            live = sessions.of(request);
        }
        return live;
    }

    /** Reads the session again, after it began or ended. */
    void lookAgain() {
        live = null;
    }

    public boolean isSignedIn() {
        return live().isPresent();
    }

    public String getName() {
        return administrator().username();
    }

    public String getRole() {
        return administrator().role().stored();
    }

    /** The groups of the menu that have a page for him. */
    public List<AdminPage.Group> getGroups() {
        return Stream.of(AdminPage.Group.values())
                .filter(group -> !menu(group).isEmpty())
                .toList();
    }

    /** His pages of one group. */
    public List<AdminPage> menu(AdminPage.Group group) {
        return live().map(found -> group.menu(found.administrator())).orElse(List.of());
    }

    /** The administrator's id. */
    public long administratorId() {
        return session().administratorId();
    }

    /** The communication nodes whose subscribers and calls he may see; empty where all. */
    public Optional<Set<Long>> nodes() {
        return administrator().nodes();
    }

    /** Whether he may see the subscribers and calls of this node. */
    public boolean sees(long node) {
        return nodes().map(seen -> seen.contains(node)).orElse(true);
    }

    /** Whether his role is one of these, so that a page shows him a button. */
    public boolean may(String... roles) {
        return List.of(roles).contains(getRole());
    }

    /** What every form sends along. */
    public String getToken() {
        return PageSessions.token(request);
    }

    /** What PrimeFaces wants back from every form; its script, which would add it, is on pages with its components only. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    AdministratorStanding administrator() {
        return live().orElseThrow(() -> new Refusal(ProblemType.TOKEN_REQUIRED, "Log in first"))
                .administrator();
    }

    PageSession session() {
        return live().orElseThrow(() -> new Refusal(ProblemType.TOKEN_REQUIRED, "Log in first"))
                .session();
    }

    /** Passes where the visitor's role is one of these; a page that shows a button asks here again when it is pressed. */
    public void require(Role... roles) {
        if (!List.of(roles).contains(administrator().role())) {
            throw new Refusal(ProblemType.METHOD_NOT_GRANTED, "Your role may not do this");
        }
    }

    /** For the audit. */
    public Who who() {
        return Who.of(apiRequest(), administrator().username());
    }

    public ApiRequest apiRequest() {
        return ApiRequest.of(request);
    }

    HttpServletRequest request() {
        return request;
    }

    public Locale getLocale() {
        return locale(request);
    }

    /** The language that was chosen; else the browser's first that the pages have; else English. */
    static Locale locale(HttpServletRequest request) {
        HttpSession held = request.getSession(false);
        if (held != null && held.getAttribute(LANGUAGE) instanceof Locale chosen) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(Texts.LANGUAGES::contains)
                .findFirst()
                .orElse(Texts.LANGUAGES.get(0));
    }

    /** The languages that the pages have. */
    public List<Locale> getLanguages() {
        return Texts.LANGUAGES;
    }

    /** Shows the pages in this language from now on. */
    public void speak(Locale language) {
        if (Texts.LANGUAGES.contains(language)) {
            request.getSession().setAttribute(LANGUAGE, language);
        }
    }

    /** The browser's time zone where it told one, else the server's. */
    public ZoneId getZone() {
        HttpSession held = request.getSession(false);
        return held != null && held.getAttribute(ZONE) instanceof ZoneId known ? known : settings.zone();
    }

    /** The day that it is there. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), getZone());
    }

    /** The minute that it is there. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), getZone()).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the address says, by name. */
    public Map<String, String[]> sent() {
        return request.getParameterMap();
    }

    /** Takes over the zone that the browser names; one that is none is passed over. */
    void live(String zone) {
        try {
            request.getSession().setAttribute(ZONE, ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            request.getSession().removeAttribute(ZONE);
        }
    }

    /** Scheme, host and port under which he reaches this server, and the application's root. */
    public String getOrigin() {
        String host = request.getHeader("Host");
        return (transport.isSecure(request) ? "https://" : "http://")
                + (host == null ? "localhost" : host)
                + request.getContextPath();
    }

    /** Whether the browser would keep the session's cookie: over HTTPS, or on the machine itself. */
    public boolean isReachedSafely() {
        String host = request.getServerName();
        return transport.isSecure(request)
                || host.equals("localhost")
                || host.startsWith("127.")
                || host.contains("::1");
    }
}
