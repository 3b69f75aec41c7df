package org.tariscope.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Leads to addresses as they are. The servers would put scheme and host before them, which are not those of the browser where a
 * proxy stands in between.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {
    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    /** Leads there by a GET, whatever the request was. */
    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_SEE_OTHER);
        setHeader("Location", location);
    }
}
