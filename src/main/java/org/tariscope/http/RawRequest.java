package org.tariscope.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a request sent, in one form for all formats.
 *
 * @param repetition the kind of problem that a repeated name is in this kind of request
 */
record RawRequest(List<RawMember> members, ProblemType repetition) {

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
        try {
            byte[] bytes = body.readNBytes(limitBytes + 1);
            if (bytes.length > limitBytes) {
                throw new Refusal(ProblemType.TOO_LARGE, "The body has at most " + limitBytes + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException("The request's body broke off", broken);
        }
    }

    private static RawRequest empty(MethodDescription method) {
        if (method.parameters().stream().anyMatch(Parameter::required)) {
            throw new Refusal(ProblemType.BODY_REQUIRED, "The parameters of " + method.name() + " stand in the body");
        }
        return new RawRequest(List.of(), ProblemType.DUPLICATE_MEMBER);
    }
}
