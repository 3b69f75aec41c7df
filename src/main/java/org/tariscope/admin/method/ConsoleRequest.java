package org.tariscope.admin.method;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The request to the API that the console's form describes: its verb, address, two headers and body, and nothing of the form. */
final class ConsoleRequest extends HttpServletRequestWrapper {
    private static final Pattern PATH = Pattern.compile("/api/[a-zA-Z0-9./]{1,200}");

    private final String verb;
    private final String target;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ConsoleRequest(HttpServletRequest form) {
        super(form);
        verb = "GET".equals(form.getParameter("verb")) ? "GET" : "POST";
        target = text(form, "target");
        body = verb.equals("GET") ? new byte[0] : text(form, "body").getBytes(StandardCharsets.UTF_8);
        headers.put("Accept", text(form, "accept"));
        if (verb.equals("POST")) {
            headers.put("Content-Type", text(form, "type"));
            headers.put("Content-Length", Integer.toString(body.length));
        }
    }

    private static String text(HttpServletRequest form, String name) {
        return Objects.requireNonNullElse(form.getParameter(name), "");
    }

    /** The verb and the path, for the audit. */
    String title() {
        return verb + " " + path();
    }

    /** The path within the application; 400 where it is none of the API's. */
    String path() {
        String path = target.replaceFirst("[?].*", "");
        if (!PATH.matcher(path).matches() || path.contains("//") || path.contains("..")) {
            throw Refusal.of(
                    ProblemType.INVALID_VALUE, "target", "is no path of a method, such as /api/tariffs/plans/");
        }
        return path;
    }

    @Override
    public String getMethod() {
        return verb;
    }

    @Override
    public String getQueryString() {
        int mark = target.indexOf('?');
        return mark < 0 ? null : target.substring(mark + 1);
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.containsKey(name) ? List.of(headers.get(name)) : List.of());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing is read asynchronously");
        }
    }
}
