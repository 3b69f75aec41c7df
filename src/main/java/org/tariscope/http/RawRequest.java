package org.tariscope.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Everything that a request sent, in one form for all formats.
 *
 * @param repetition the kind of problem that a repeated name is in this kind of request
 */
record RawRequest(List<RawMember> members, ProblemType repetition) {
    private static final int PIECE = 8 * 1024;
    private static final long SLOWEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    static RawRequest query(String rawQuery) {
        return new RawRequest(UrlEncoded.query(rawQuery), ProblemType.DUPLICATE_PARAMETER);
    }

    static RawRequest body(
            MethodDescription method, String contentType, String contentEncoding, InputStream body, int limitBytes) {
        BodyFormat.refuseEncoding(contentEncoding);
        Optional<BodyFormat> format = Optional.ofNullable(contentType).map(BodyFormat::of);
        byte[] bytes = read(body, limitBytes);
        if (bytes.length == 0) {
            return empty(method);
        }
        BodyFormat known = format.orElseThrow(BodyFormat::missing);
        return new RawRequest(known.read(bytes, method), known.repetition());
    }

    private static byte[] read(InputStream body, int limitBytes) {
        long deadline = System.nanoTime() + SLOWEST_NANOS;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int read = 0; read >= 0; read = body.read(piece, 0, Math.min(PIECE, limitBytes + 1 - bytes.size()))) {
                bytes.write(piece, 0, read);
                refuseBeyond(limitBytes, bytes.size());
                if (System.nanoTime() - deadline > 0) {
                    throw closing(new Refusal(ProblemType.TOO_SLOW, "The body did not come within 10 s"));
                }
            }
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw closing(new Refusal(ProblemType.MALFORMED, "The body broke off"));
        }
    }

    /** Refuses a body of so many bytes, read or announced. */
    static void refuseBeyond(long limitBytes, long size) {
        if (size > limitBytes) {
            throw closing(new Refusal(ProblemType.TOO_LARGE, "The body has at most " + limitBytes + " bytes"));
        }
    }

    /** What is left of the body is not worth reading, so that the connection cannot be used again. */
    static Refusal closing(Refusal refusal) {
        return refusal.header("Connection", "close");
    }

    private static RawRequest empty(MethodDescription method) {
        if (method.parameters().stream().anyMatch(Parameter::required)) {
            throw new Refusal(ProblemType.BODY_REQUIRED, "The parameters of " + method.name() + " stand in the body");
        }
        return new RawRequest(List.of(), ProblemType.DUPLICATE_MEMBER);
    }
}
