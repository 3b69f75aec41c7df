package org.tariscope.client;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import org.tariscope.server.ServerUnderTest;

/** The standard's client, reading XML with JAXB and JSON as a tree. */
final class ApiClient implements AutoCloseable {
    private final Client client = ClientBuilder.newClient().register(new StrictXml());

    /** A request to this path below the API's base; no token where it is empty. */
    Invocation.Builder at(String path, String format, String token) {
        Invocation.Builder request = client.target("http://127.0.0.1:" + ServerUnderTest.port() + "/api/" + path)
                .request("application/" + format);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What is read from the answer in XML, whatever its status. */
    <T> T xml(String path, Call call, String token, Class<T> type) {
        try (Response response = send(path + "/xml/", "xml", call, token)) {
            String kind = type == Problem.class ? "problem+xml" : "xml";
            require(response, "application/" + kind);
            return response.readEntity(type);
        }
    }

    /** The answer in JSON, whatever its status. */
    JsonValue json(String path, Call call, String token) {
        try (Response response = send(path + "/", "json", call, token);
                JsonReader reader = Json.createReader(new StringReader(response.readEntity(String.class)))) {
            return reader.readValue();
        }
    }

    private Response send(String path, String format, Call call, String token) {
        Invocation.Builder request = at(path + call.query(), format, token);
        call.headers().forEach(request::header);
        String body = call.body().get();
        return body.isEmpty() ? request.get() : request.post(Entity.entity(body, call.type()));
    }

    private static void require(Response response, String mediaType) {
        if (!response.getMediaType().toString().startsWith(mediaType + ";")) {
            response.bufferEntity();
            throw new AssertionError(
                    response + " " + response.getMediaType() + " " + response.readEntity(String.class));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
