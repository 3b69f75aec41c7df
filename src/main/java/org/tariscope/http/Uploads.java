package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes the files of requests to disk before anything is made of them, a few requests at a time: neither a slow line nor a
 * large file holds more than its own place. A request has its place until it is answered.
 */
public final class Uploads {
    private static final int PLACES = 2;

    /** The largest that any method takes. */
    private static final long PAGE_LIMIT_BYTES = 256L * 1024 * 1024;

    private final Semaphore places = new Semaphore(PLACES);

    /** Reads the body of a method that takes a file; whoever calls it calls {@link ApiRequest#discard} in the end. */
    void read(HttpServletRequest request, ApiRequest api) throws IOException {
        MethodDescription method = api.method();
        FileInput file = method.file().orElseThrow();
        BodyFormat.refuseEncoding(HeaderLines.joined(request, HttpHeaders.CONTENT_ENCODING));
        String contentType = Optional.ofNullable(HeaderLines.joined(request, HttpHeaders.CONTENT_TYPE))
                .orElseThrow(BodyFormat::missing);
        RawRequest.refuseBeyond(file.limitBytes(), request.getContentLengthLong());
        if (!places.tryAcquire()) {
            throw RawRequest.closing(
                    new Refusal(ProblemType.BUSY, "Too many files are being taken at once").header("Retry-After", "5"));
        }
        api.whenAnswered(places::release);
        try {
            take(request, api, contentType, new PacedStream(request.getInputStream(), file.limitBytes()));
        } catch (Refusal refused) {
            throw RawRequest.closing(refused);
        } catch (IOException broken) {
            // Payara waits for ever for a long body that comes with such a header, as Java's own client sends it by
            // default.
            String cause =
                    request.getHeader("Upgrade") == null ? "" : ": send it without the header Upgrade, as HTTP/1.1";
            throw RawRequest.closing(new Refusal(ProblemType.MALFORMED, "The body broke off" + cause));
        }
    }

    private static void take(HttpServletRequest request, ApiRequest api, String contentType, InputStream body)
            throws IOException {
        MethodDescription method = api.method();
        if (MultipartBody.isMultipart(contentType)) {
            Parameters.refuseQuery(method, request.getQueryString());
            MultipartBody.read(contentType, body, method, api);
        } else {
            MediaTypeHeader type = MediaTypeHeader.of(contentType);
            refuseOther(type, method.file().orElseThrow());
            api.checked(Parameters.fromQuery(method, request.getQueryString()));
            api.uploaded(store(body, Optional.empty(), type.charset()));
        }
    }

    /**
     * The body of a page's request, whatever its type says: 408 and 413 as everywhere.
     *
     * @param name of the file, as the visitor's computer has it
     */
    public static Upload ofPage(HttpServletRequest request, Optional<String> name) throws IOException {
        RawRequest.refuseBeyond(PAGE_LIMIT_BYTES, request.getContentLengthLong());
        return store(new PacedStream(request.getInputStream(), PAGE_LIMIT_BYTES), name, Optional.empty());
    }

    private static void refuseOther(MediaTypeHeader type, FileInput file) {
        if (!type.name().equals(file.mediaType())) {
            throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The file is sent as " + file.mediaType() + ", or as the part " + FileInput.PART
                            + " of multipart/form-data");
        }
    }

    /** The file under no name: where the server is killed, nothing of it is left. */
    public static Upload store(InputStream body, Optional<String> name, Optional<String> charset) throws IOException {
        FileChannel content = UnnamedFile.open();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(content), digest);
            body.transferTo(out);
            return new Upload(content, name, charset, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException | IOException failed) {
            content.close();
            throw failed;
        }
    }
}
