package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * The one way out: turns an answer or a problem into bytes, the same on every server, and settles type, entity tag and
 * compression.
 */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {
    /** Bytes; below it compression costs more than it saves. */
    private static final int WORTH_COMPRESSING = 1024;

    /** Origin too: a server may put this in the place of what the filters before us said. */
    private static final String VARY = "Accept, Accept-Encoding, Origin";

    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    ApiRequest request;

    @Inject
    AnswerEncoder encoder;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Problem problem) {
            send(
                    response,
                    encoder.encode(problem, request.format()),
                    request.format().problemMediaType());
        } else if (entity instanceof Encoded encoded) {
            sendTagged(context, response, encoded);
        } else if (entity instanceof Answer answer) {
            byte[] plain = encoder.encode(
                    answer,
                    request.format(),
                    request.method().root(),
                    request.method().row());
            boolean compress = plain.length >= WORTH_COMPRESSING && takesGzip(context);
            send(
                    response,
                    compress ? compressed(response, Gzip.of(plain)) : plain,
                    request.format().mediaType());
        }
    }

    private void sendTagged(ContainerRequestContext context, ContainerResponseContext response, Encoded encoded) {
        boolean compress = encoded.plain().length >= WORTH_COMPRESSING && takesGzip(context);
        String tag = '"' + encoded.tag() + (compress ? "-gzip" : "") + '"';
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        if (EntityTags.matches(context.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        byte[] bytes = compress ? compressed(response, encoded.gzipped()) : encoded.plain();
        send(response, bytes, request.format().mediaType());
    }

    private static byte[] compressed(ContainerResponseContext response, byte[] gzipped) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        return gzipped;
    }

    private static void send(ContainerResponseContext response, byte[] bytes, String mediaType) {
        String[] parts = mediaType.split("/");
        response.setEntity(bytes, NO_ANNOTATIONS, new MediaType(parts[0], parts[1], "UTF-8"));
    }

    private static boolean takesGzip(ContainerRequestContext context) {
        return Gzip.isAccepted(context.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }
}
