package org.tariscope.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** /api/docs/: the API page, from a fixed list of files; nothing else can be reached. A setting turns it off. */
public class DocsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Inject
    transient Settings settings;

    private transient Map<String, PublicFile> files;

    @Override
    public void init() {
        files = Map.of(
                "/", file("index.html", "text/html", PublicFile.REVALIDATED),
                "/docs.css", file("docs.css", "text/css", PublicFile.REVALIDATED),
                "/docs.js", file("docs.js", "text/javascript", PublicFile.REVALIDATED),
                "/swagger-ui.css", file("swagger-ui.css", "text/css", PublicFile.KEPT_A_DAY),
                "/swagger-ui-bundle.js", file("swagger-ui-bundle.js", "text/javascript", PublicFile.KEPT_A_DAY));
    }

    private PublicFile file(String name, String type, String cacheControl) {
        try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/docs/" + name)) {
            return PublicFile.of(type + ";charset=UTF-8", cacheControl, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        boolean known = path == null || files.containsKey(path);
        if (!known || !settings.flag(Setting.DOCS)) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is nothing here");
        }
        PublicFile.refuseOtherVerbs(request);
        response.setHeader("Content-Security-Policy", POLICY);
        if (path == null) {
            // A relative target holds behind any proxy.
            response.setHeader("Location", "docs/");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        files.get(path).answer(request, response);
    }
}
