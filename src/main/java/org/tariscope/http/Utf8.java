package org.tariscope.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and nothing else; what other decoders replace or guess is refused. */
final class Utf8 {
    private Utf8() {}

    /** A whole body: neither a byte order mark nor the zeros of UTF-16 and UTF-32. */
    static String document(byte[] bytes) {
        String text = text(bytes);
        if (text.startsWith("\uFEFF")) {
            throw new Refusal(ProblemType.ENCODING, "A byte order mark is not allowed");
        }
        if (text.substring(0, Math.min(4, text.length())).indexOf('\0') >= 0) {
            throw new Refusal(ProblemType.ENCODING, "The body looks like UTF-16 or UTF-32; only UTF-8 is read");
        }
        return text;
    }

    /** Any bytes: overlong forms, surrogates and truncated sequences are refused. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Refusal(ProblemType.ENCODING, "The bytes are not valid UTF-8");
        }
    }

    /** Escapes of JSON can smuggle in half of a surrogate pair; no text may hold one. */
    static String withoutLoneSurrogates(String text) {
        boolean lone = text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (lone) {
            throw new Refusal(ProblemType.ENCODING, "A text holds half of a surrogate pair");
        }
        return text;
    }
}
