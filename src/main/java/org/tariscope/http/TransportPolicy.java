package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** HTTPS where it is demanded, and the origins whose pages may call. */
@ApplicationScoped
public class TransportPolicy {
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Inject
    Settings settings;

    @Inject
    ClientAddresses addresses;

    void check(HttpServletRequest request, HttpServletResponse response) {
        if (isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        } else if (settings.text(Setting.HTTPS).equals("required") && isApi(request)) {
            throw new Refusal(ProblemType.HTTPS_REQUIRED, "This server answers the API over HTTPS only");
        }
    }

    /** Whether the client used HTTPS, to us or to a trusted proxy. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || addresses.cameOverHttps(request);
    }

    /** Sets the CORS headers for an allowed origin; answers a preflight itself. */
    boolean answersPreflight(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin == null
                || !isApi(request)
                || !settings.list(Setting.CORS_ORIGINS).contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, WWW-Authenticate, X-Request-Id");
        response.addHeader("Vary", "Origin");
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, Idempotency-Key");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api");
    }
}
