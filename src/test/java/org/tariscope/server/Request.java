package org.tariscope.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request under construction: {@code Request.get("/api/claims").token(token).send()}. */
public final class Request {
    private final String verb;
    private final String target;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};
    private String from = "127.0.0.1";

    private Request(String verb, String target) {
        this.verb = verb;
        this.target = target;
    }

    public static Request of(String verb, String target) {
        return new Request(verb, target);
    }

    public static Request get(String target) {
        return of("GET", target);
    }

    public static Request post(String target) {
        return of("POST", target);
    }

    public Request header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    public Request token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Request xml(String text) {
        return body("application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    public Request form(String text) {
        return body("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    }

    public Request body(String contentType, byte[] bytes) {
        body = bytes.clone();
        return header("Content-Type", contentType);
    }

    /** Sends from another loopback address than 127.0.0.1. */
    public Request from(String address) {
        from = address;
        return this;
    }

    public Wire.Reply send() {
        return Wire.send(from, bytes());
    }

    /** What goes over the wire. */
    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || verb.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
