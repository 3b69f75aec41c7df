package org.tariscope.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tariscope.http.Catalogue;

/** /api/openapi.json: the description of every method for programs. */
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    private transient PublicFile document;

    @Override
    public void init() {
        byte[] text = OpenApiDocument.of(catalogue).toString().getBytes(StandardCharsets.UTF_8);
        document = PublicFile.of("application/json;charset=UTF-8", PublicFile.REVALIDATED, text);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicFile.refuseOtherVerbs(request);
        document.answer(request, response);
    }
}
