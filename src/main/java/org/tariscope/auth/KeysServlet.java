package org.tariscope.auth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** /api/.well-known/jwks.json: the public keys, so that any MP-JWT service can verify our tokens. */
public class KeysServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TokenService tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json;charset=UTF-8");
        response.getWriter().print(tokens.publicKeys());
    }
}
