package org.tariscope.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** How a kept answer goes to one client: whole, compressed, or not at all where the client has it already. */
record Delivery(int status, Map<String, String> headers, byte[] body) {
    /** Bytes; below it compression costs more than it saves. */
    static final int WORTH_COMPRESSING = 1024;

    /** Origin too: a server may put this in the place of what the filters before us said. */
    static final String VARY = "Accept, Accept-Encoding, Origin";

    private static final byte[] NOTHING = {};

    static Delivery of(Encoded answer, ApiRequest request) {
        boolean compress = request.isGzipAccepted() && answer.plain().length >= WORTH_COMPRESSING;
        String tag = '"' + answer.tag() + (compress ? "-gzip" : "") + '"';
        if (EntityTags.matches(request.ifNoneMatch(), tag)) {
            return new Delivery(304, Map.of(HttpHeaders.ETAG, tag, HttpHeaders.VARY, VARY), NOTHING);
        }
        if (!compress) {
            return new Delivery(200, Map.of(HttpHeaders.ETAG, tag, HttpHeaders.VARY, VARY), answer.plain());
        }
        Map<String, String> headers =
                Map.of(HttpHeaders.ETAG, tag, HttpHeaders.VARY, VARY, HttpHeaders.CONTENT_ENCODING, "gzip");
        return new Delivery(200, headers, answer.gzipped());
    }
}
