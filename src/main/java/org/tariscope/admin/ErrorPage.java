package org.tariscope.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import org.tariscope.http.RequestId;

/** What a person reads where no page can be shown; made without Faces, which may be what failed. */
final class ErrorPage {
    /** Nothing that is not ours. Pages made by Faces have a policy of their own in web.xml, with a nonce for their scripts. */
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String HTML =
            """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="UTF-8"/><title>%2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <link rel="stylesheet" href="%6$s/jakarta.faces.resource/pages.css.xhtml?ln=tariscope"/></head>
            <body><main class="card alone"><h1>%2$s</h1><p>%3$s</p><p class="hint">%4$s</p>
            <p><a href="%6$s/admin/login">%5$s</a></p></main></body></html>
            """;

    private ErrorPage() {}

    /**
     * Answers a page that says what is wrong.
     *
     * @param key of the sentence in the messages, such as {@code error.404}
     */
    static void write(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        ResourceBundle texts = Texts.of(Visitor.locale(request));
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(HTML.formatted(
                        texts.getLocale().getLanguage().isEmpty()
                                ? "en"
                                : texts.getLocale().getLanguage(),
                        escaped(texts.getString(key + ".title")),
                        escaped(texts.getString(key)),
                        escaped(texts.getString("error.request") + " " + RequestId.of(request)),
                        escaped(texts.getString("error.back")),
                        escaped(request.getContextPath())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
