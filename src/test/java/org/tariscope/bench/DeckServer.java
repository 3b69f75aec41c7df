package org.tariscope.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a client asks of the server that brings decks in. An answer other than 200 is an IllegalStateException. */
final class DeckServer {
    /** The day from which the prices of the first deck count. */
    static final String DAY = "2090-01-01";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    DeckServer(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The answer, which names each change, is not kept: that would cost what asks for quotes meanwhile. */
    void compare(int provider, String day, String deck) throws IOException, InterruptedException {
        post(provider, day, deck, true);
    }

    /** The answer is not kept here either. */
    void bringIn(int provider, String day, String deck) throws IOException, InterruptedException {
        post(provider, day, deck, false);
    }

    private void post(int provider, String day, String deck, boolean dryRun) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(base + "/api/tariffs/import?direction=out&planid=43&activedate=" + day
                                + "&providerid=" + provider + "&dryrun=" + dryRun))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(deck)),
                BodyHandlers.discarding());
    }

    void quote(int provider) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(base + "/api/tariffs/quote?number=4930123456&start=" + DAY
                        + "T10:00:00&duration=61&planid=43&providerid=" + provider)),
                BodyHandlers.ofString());
    }

    /** The ids of the last imports, the latest first. */
    List<Long> lastImports(int count) throws IOException, InterruptedException {
        String imports = send(
                HttpRequest.newBuilder(URI.create(base + "/api/tariffs/imports?limit=" + count)),
                BodyHandlers.ofString());
        return Json.createReader(new StringReader(imports)).readArray().getValuesAs(JsonObject.class).stream()
                .map(each -> each.getJsonNumber("id").longValueExact())
                .toList();
    }

    void undo(long id) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(base + "/api/tariffs/undo"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"id\":" + id + "}")),
                BodyHandlers.ofString());
    }

    private <T> T send(HttpRequest.Builder request, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpResponse<T> answer =
                http.send(request.header("Authorization", "Bearer " + token).build(), body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
