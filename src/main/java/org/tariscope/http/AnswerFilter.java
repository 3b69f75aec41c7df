package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The one way out of a method: turns an answer or a problem into bytes, the same on every server, and settles type, entity
 * tag and compression.
 */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    ApiRequest request;

    @Inject
    AnswerEncoder encoder;

    @Inject
    AnswerCache cache;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Problem problem) {
            send(
                    response,
                    encoder.encode(problem, request.format()),
                    request.format().problemMediaType());
        } else if (entity instanceof StreamedRows<?> rows) {
            stream(
                    response,
                    request.format().mediaType(),
                    out -> encoder.encode(
                            rows,
                            request.format(),
                            request.method().root(),
                            request.method().row(),
                            out));
        } else if (entity instanceof LongAnswer answer) {
            stream(
                    response,
                    request.format().mediaType(),
                    out -> encoder.encode(
                            answer, request.format(), request.method().root(), out));
        } else if (entity instanceof CsvAnswer answer) {
            request.whenAnswered(answer::close);
            response.getHeaders()
                    .putSingle("Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
            stream(response, "text/csv", answer::write);
        } else if (entity instanceof Answer answer) {
            byte[] plain = encoder.encode(
                    answer,
                    request.format(),
                    request.method().root(),
                    request.method().row());
            Optional<AnswerKey> key = request.keptAs();
            if (key.isPresent()) {
                deliver(response, Delivery.of(cache.keep(key.get(), plain), request));
            } else {
                send(response, plain);
            }
        }
    }

    private void stream(ContainerResponseContext response, String mediaType, Writing writing) {
        boolean compress = request.isGzipAccepted();
        settle(response, compress);
        StreamingOutput output = out -> {
            OutputStream open = new UnclosedStream(out);
            writing.to(compress ? new GZIPOutputStream(open) : open);
        };
        response.setEntity(output, NO_ANNOTATIONS, mediaType(mediaType));
    }

    /** Writes an answer and closes the stream. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void deliver(ContainerResponseContext response, Delivery delivery) {
        delivery.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (delivery.status() == 304) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            send(response, delivery.body(), request.format().mediaType());
        }
    }

    private void send(ContainerResponseContext response, byte[] plain) {
        boolean compress = request.isGzipAccepted() && plain.length >= Delivery.WORTH_COMPRESSING;
        settle(response, compress);
        send(response, compress ? Gzip.of(plain) : plain, request.format().mediaType());
    }

    private static void settle(ContainerResponseContext response, boolean compress) {
        if (compress) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.getHeaders().putSingle(HttpHeaders.VARY, Delivery.VARY);
        }
    }

    private static void send(ContainerResponseContext response, byte[] bytes, String mediaType) {
        response.setEntity(bytes, NO_ANNOTATIONS, mediaType(mediaType));
    }

    private static MediaType mediaType(String name) {
        String[] parts = name.split("/");
        return new MediaType(parts[0], parts[1], "UTF-8");
    }

    /** The server's stream, which is the server's to close; what comes before in the chain is flushed. */
    private static final class UnclosedStream extends FilterOutputStream {
        UnclosedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
