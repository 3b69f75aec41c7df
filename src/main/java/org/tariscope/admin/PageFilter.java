package org.tariscope.admin;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tariscope.auth.SetUp;
import org.tariscope.http.Problems;
import org.tariscope.http.Refusal;
import org.tariscope.http.RequestId;

/** The path to a page: does it exist, may this visitor see it, and does what is sent come from one of our forms. */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SetUp setUp;

    @Inject
    transient PageSessions sessions;

    @Inject
    transient PageNetworks networks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Before anybody reads a parameter: what a form sends is in the encoding of its page.
        request.setCharacterEncoding("UTF-8");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!networks.allow(request)) {
            ErrorPage.write(request, response, 404, "error.404");
            return;
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Content-Security-Policy", ErrorPage.POLICY);
            response.setHeader("Cache-Control", "public, max-age=86400");
            chain.doFilter(request, response);
            return;
        }
        try {
            admit(request, new RelativeRedirects(response), chain, path);
        } catch (RuntimeException | ServletException thrown) {
            answer(request, response, thrown);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        Optional<PageSessions.Live> live = sessions.of(request);
        Optional<AdminPage> page = AdminPage.at(path);
        if (path.equals("/admin") || path.equals("/admin/")) {
            go(
                    request,
                    response,
                    live.map(found -> AdminPage.home(found.administrator())).orElse(first()));
        } else if (page.isEmpty() || !isId(request.getParameter("id"))) {
            ErrorPage.write(request, response, 404, "error.404");
        } else if (page.get().isOpen()) {
            open(request, response, chain, page.get());
        } else if (live.isEmpty()) {
            go(request, response, first());
        } else if (!page.get().isFor(live.get().administrator())) {
            ErrorPage.write(request, response, 403, "error.role");
        } else {
            show(request, response, chain);
        }
    }

    /** Pages that show one thing name it by its id, or make a new one. */
    private static boolean isId(String text) {
        return text == null || text.matches("0|[1-9][0-9]{0,17}");
    }

    /** Where somebody begins who has not logged in. */
    private AdminPage first() {
        return setUp.isNeeded() ? AdminPage.SET_UP : AdminPage.LOG_IN;
    }

    private void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain, AdminPage page)
            throws IOException, ServletException {
        if (page == first()) {
            show(request, response, chain);
        } else {
            go(request, response, first());
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads || Origin.isOurs(request, PageSessions.shownToken(request))) {
            chain.doFilter(request, response);
        } else {
            ErrorPage.write(request, response, 403, "error.form");
        }
    }

    /** A redirect that a form's script follows too. */
    private static void go(HttpServletRequest request, HttpServletResponse response, AdminPage page)
            throws IOException {
        String target = request.getContextPath() + page.getPath();
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"" + target
                            + "\"/></partial-response>");
            return;
        }
        response.sendRedirect(target);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                ErrorPage.write(request, response, 403, "error.form");
                return;
            }
        }
        Refusal refusal = Problems.refusal(thrown, RequestId.of(request));
        int status = refusal.type().status();
        ErrorPage.write(
                request, response, status, status == 404 ? "error.404" : status < 500 ? "error.400" : "error.500");
    }
}
