package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem outside JAX-RS, so that filters and servlets refuse in the same words as methods do. */
@ApplicationScoped
public class ProblemResponse {
    @Inject
    AnswerEncoder encoder;

    /**
     * Writes the whole response.
     *
     * @param path the path that was asked for, whose last segment may choose XML
     */
    public void write(HttpServletRequest request, HttpServletResponse response, String path, Refusal refusal)
            throws IOException {
        Format format = Format.selectedBy(path)
                .or(() -> Accepted.format(request.getHeader("Accept")))
                .orElse(Format.JSON);
        byte[] body = encoder.encode(Problems.of(refusal, RequestId.of(request)), format);
        response.setStatus(refusal.type().status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType(format.problemMediaType() + ";charset=UTF-8");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
