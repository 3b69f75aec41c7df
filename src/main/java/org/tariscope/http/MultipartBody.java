package org.tariscope.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** Reads {@code multipart/form-data}: fields, and one file, in any order. */
final class MultipartBody {
    private static final String NAME = "multipart/form-data";
    private static final int FIELD_BYTES = 4 * 1024;
    private static final int HEADER_BYTES = 2 * 1024;

    private final ApiRequest api;
    private final List<RawMember> fields = new ArrayList<>();
    private int files;

    private MultipartBody(ApiRequest api) {
        this.api = api;
    }

    static boolean isMultipart(String contentType) {
        return MediaTypeHeader.of(contentType).name().equals(NAME);
    }

    /** Notes the checked fields and the file. */
    static void read(String contentType, InputStream body, MethodDescription method, ApiRequest api)
            throws IOException {
        MultipartBody multipart = new MultipartBody(api);
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxPartHeaderSize(HEADER_BYTES);
        try {
            FileItemInputIterator parts = upload.getItemIterator(new Context(contentType, body));
            while (parts.hasNext()) {
                multipart.take(parts.next());
            }
        } catch (FileUploadException malformed) {
            throw new Refusal(ProblemType.MALFORMED, "The body is not well-formed multipart/form-data");
        }
        api.checked(Parameters.ofFields(method, multipart.fields));
        if (multipart.files != 1) {
            throw Refusal.of(
                    multipart.files == 0 ? ProblemType.MISSING_PARAMETER : ProblemType.DUPLICATE_PARAMETER,
                    FileInput.PART,
                    multipart.files == 0 ? "is required" : "stands more than once");
        }
    }

    private void take(FileItemInput part) throws IOException {
        if (FileInput.PART.equals(part.getFieldName())) {
            files++;
            Optional<String> charset = Optional.ofNullable(part.getContentType())
                    .flatMap(type -> MediaTypeHeader.of(type).charset());
            api.uploaded(Uploads.store(part.getInputStream(), Optional.ofNullable(part.getName()), charset));
            return;
        }
        byte[] text = part.getInputStream().readNBytes(FIELD_BYTES + 1);
        if (text.length > FIELD_BYTES) {
            throw new Refusal(ProblemType.TOO_LONG, "A field has at most " + FIELD_BYTES + " bytes");
        }
        if (fields.size() == InputLimits.QUERY_PARAMETERS) {
            throw new Refusal(ProblemType.TOO_MANY, "At most " + InputLimits.QUERY_PARAMETERS + " parameters are read");
        }
        String name = Optional.ofNullable(part.getFieldName()).orElse("");
        fields.add(new RawMember(name, new RawValue.Scalar(RawValue.Kind.FIELD, Utf8.text(text))));
    }

    /** The body as the library asks for it. */
    private record Context(String contentType, InputStream body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
