package org.tariscope.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tariscope.http.EntityTags;
import org.tariscope.http.Gzip;
import org.tariscope.http.HeaderLines;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** A file that anybody may read, kept in memory plain and compressed, with a strong entity tag for each form. */
record PublicFile(String contentType, String cacheControl, byte[] plain, byte[] gzipped, String tag) {
    static final String REVALIDATED = "no-cache";
    static final String KEPT_A_DAY = "public, max-age=86400";

    static PublicFile of(String contentType, String cacheControl, byte[] bytes) {
        return new PublicFile(contentType, cacheControl, bytes, Gzip.of(bytes), digest(bytes));
    }

    /** Throws the 405 for every verb but those that read. */
    static void refuseOtherVerbs(HttpServletRequest request) {
        String verb = request.getMethod();
        if (!verb.equals("GET") && !verb.equals("HEAD")) {
            throw new Refusal(ProblemType.METHOD_NOT_ALLOWED, "This is read with GET").header("Allow", "GET, HEAD");
        }
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compress = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        String entityTag = '"' + tag + (compress ? "-gzip" : "") + '"';
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("ETag", entityTag);
        response.addHeader("Vary", "Accept-Encoding");
        if (EntityTags.matches(HeaderLines.joined(request, "If-None-Match"), entityTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        if (compress) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = compress ? gzipped : plain;
        response.setContentLength(bytes.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
