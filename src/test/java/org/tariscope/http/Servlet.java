package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servlet's view of a request, for classes that look at little of it. */
final class Servlet {
    private Servlet() {}

    /** A request over plain HTTP from this address; the headers are names and values in turn. */
    static HttpServletRequest request(String from, String path, String... headers) {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getHeader" ->
                values(headers, arguments[0]).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(values(headers, arguments[0]));
            case "getRemoteAddr" -> from;
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getMethod" -> "GET";
            case "isSecure" -> false;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** A response that puts its headers there. */
    static HttpServletResponse response(Map<String, String> headers) {
        return (HttpServletResponse) proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Object answer = call.answer(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : answer;
        });
    }

    private static List<String> values(String[] headers, Object name) {
        List<String> values = new java.util.ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase((String) name)) {
                values.add(headers[i + 1]);
            }
        }
        return values;
    }
}
