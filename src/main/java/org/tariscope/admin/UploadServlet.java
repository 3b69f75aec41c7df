package org.tariscope.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;
import org.tariscope.http.Uploads;

/**
 * Takes a file that a page's script sends as the body of a request, and answers the key under which {@link PageUploads} has
 * it, or why not, in the visitor's language. Who may send one, {@link PageFilter} has decided.
 */
public class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PageUploads uploads;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            Upload upload = Uploads.ofPage(request, Optional.ofNullable(request.getParameter("name")));
            response.getWriter().write(uploads.keep(visitor, upload));
        } catch (Refusal refused) {
            response.setStatus(refused.type().status());
            response.setHeader("Connection", "close");
            response.getWriter().write(Texts.translated(refused.getMessage(), visitor.getLocale()));
        }
    }
}
