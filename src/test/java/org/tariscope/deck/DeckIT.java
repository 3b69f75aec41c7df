package org.tariscope.deck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Decks over HTTP: both ways to send the file, the price that a quote finds, and what is refused. */
@ExtendWith(ServerUnderTest.class)
class DeckIT {
    private static final String ORDER = "?providerid=84&direction=out&planid=43&activedate=2098-03-01&currencyid=980";

    /** Of this test alone. */
    private final String prefix = "999" + (UUID.randomUUID().getMostSignificantBits() >>> 20);

    private final String deck =
            "Rates of March;;\nDial Code;Destination;Rate/min;Billing\n" + prefix + ";Туреччина;0,1275;60/6\n";

    @Test
    void aDeckIsInTheNextQuoteFromItsDayOnAndGoneWhenItIsTakenBack() {
        JsonObject dry = json(csv(ORDER, deck));
        assertThat(dry.getInt("added")).isEqualTo(1);
        assertThat(dry.isNull("id")).isTrue();

        JsonObject done = json(form("false", deck));
        assertThat(done.getInt("added")).isEqualTo(1);
        assertThat(quote("2098-03-01").getJsonNumber("cost").bigDecimalValue()).isEqualByComparingTo("0.14");
        assertThat(quote("2098-03-01").getString("codename")).isEqualTo("Туреччина");
        assertThat(quote("2098-02-28").getString("status")).isEqualTo("unrated");
        assertThat(export()).contains(prefix + ",Туреччина,0.1275,minute,UAH,0,0,60,6\r\n");
        JsonObject listed =
                Users.array(get("/api/tariffs/imports?id=" + done.getInt("id"))).getJsonObject(0);
        assertThat(listed.getString("filename")).isEqualTo("rates «März».csv");

        JsonObject undone =
                json(Request.post("/api/tariffs/undo").token(Users.admin()).json("{\"id\":" + done.getInt("id") + "}"));
        assertThat(undone.getString("state")).isEqualTo("undone");
        assertThat(quote("2098-03-01").getString("status")).isEqualTo("unrated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/csv                   | %s              | ''        | 400 | invalid-file
                    text/csv                   | %s              | 'a,b'     | 400 | invalid-file
                    text/csv;charset=klingon   | %s              | 'a'       | 400 | invalid-file
                    text/csv                   | %s&planid=1     | 'a'       | 400 | duplicate-parameter
                    text/csv                   | ?providerid=84  | 'a'       | 400 | missing-parameter
                    application/json           | %s              | '{}'      | 415 | unsupported-media-type
                    application/zip            | %s              | 'PK'      | 415 | unsupported-media-type
                    multipart/form-data        | ''              | 'a'       | 400 | malformed
                    multipart/form-data;boundary=x | ''          | 'a'       | 400 | missing-parameter
                    multipart/form-data;boundary=x | ?planid=43  | 'a'       | 400 | unknown-member
                    text/csv                   | %s              | 'prefix,price~49,x' | 200 | ''
                    text/csv                   | %s&dryrun=false | 'prefix,price~49,x' | 422 | deck-rejected
                    """)
    void whatIsNoDeckIsRefusedAndTheNextRequestIsAnswered(
            String type, String query, String body, int status, String problem) {
        Reply reply = Request.post("/api/tariffs/import" + query.replace("%s", ORDER))
                .token(Users.admin())
                .body(type, body.replace('~', '\n').getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(reply.problem()).isEqualTo(problem);
        }
        assertThat(get("/api/tariscope/version").status()).isEqualTo(200);
    }

    @Test
    void whoAsksForAnotherFormatThanCsvGetsNone() {
        Reply reply = Request.get("/api/tariffs/export?providerid=84&planid=43")
                .token(Users.admin())
                .header("Accept", "application/json")
                .send();

        assertThat(reply.status()).isEqualTo(406);
    }

    private static JsonObject json(Request request) {
        Reply reply = request.send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static Request csv(String query, String deck) {
        return Request.post("/api/tariffs/import" + query)
                .token(Users.admin())
                .body("text/csv", deck.getBytes(StandardCharsets.UTF_8));
    }

    private static Request form(String dryRun, String deck) {
        StringBuilder body = new StringBuilder();
        for (String field : (ORDER.substring(1) + "&dryrun=" + dryRun).split("&")) {
            String[] parts = field.split("=");
            body.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[0])
                    .append("\"\r\n\r\n")
                    .append(parts[1])
                    .append("\r\n");
        }
        body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rates «März».csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n")
                .append(deck)
                .append("\r\n--x--\r\n");
        return Request.post("/api/tariffs/import")
                .token(Users.admin())
                .body("multipart/form-data; boundary=x", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject quote(String day) {
        return Users.object(
                get("/api/tariffs/quote?number=" + prefix + "1&start=" + day + "T10:00:00&duration=61&planid=43"));
    }

    private static String export() {
        Reply reply = get("/api/tariffs/export?providerid=84&planid=43&activedate=2098-03-01");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"deck-84-out-43-2098-03-01.csv\"");
        return reply.body();
    }

    private static Reply get(String target) {
        return Request.get(target).token(Users.admin()).send();
    }
}
