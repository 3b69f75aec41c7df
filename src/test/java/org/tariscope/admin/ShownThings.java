package org.tariscope.admin;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tariscope.server.Request;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;

/** Things that pages of one thing show, made over the API when the first test wants them. */
final class ShownThings {
    private static final String DAY = "2026-11-02";

    private static long call;
    private static long run;
    private static long callImport;
    private static long deckImport;

    private ShownThings() {}

    /**
     * What the address of a page says, so that there is something to show.
     *
     * @param user the id of an API user
     */
    static String query(AdminPage page, long user) {
        return switch (page) {
            case CALL -> "?id=" + call();
            case DECK_IMPORT -> "?id=" + deckImport();
            case RERATED, RERATED_CSV -> "?id=" + run();
            case CALL_IMPORT, CALL_IMPORT_CSV -> "?id=" + callImport();
            case SUBSCRIBER_CHARGES_CSV, SUBSCRIBER_MONTHS_CSV, SUBSCRIBER_PAYMENTS_CSV -> "?id=1234";
            default -> page.isOfOne() ? "?id=" + Screenshots.idOf(page).orElse(user) : "";
        };
    }

    /** A call on PBX 292, which is of node 1. */
    static synchronized long call() {
        if (call == 0) {
            call = addCall("nobody", "380671234567", UUID.randomUUID().toString());
        }
        return call;
    }

    /** Records a call of this number. */
    static long addCall(String dn, String number, String externalId) {
        String body = "{\"externalid\":\"" + externalId + "\",\"start\":\"" + DAY
                + "T10:15:00\",\"duration\":120,\"dn\":\"" + dn + "\",\"dialled\":\"" + number + "\",\"pbxid\":292}";
        return post("calls/add", body).getJsonNumber("id").longValueExact();
    }

    /** A run of all nodes that has priced that call again. */
    static synchronized long run() {
        if (run == 0) {
            call();
            run = post(
                            "calls/rerate",
                            "{\"fromdate\":\"" + DAY + "\",\"todate\":\"" + DAY
                                    + "\",\"dn\":\"nobody\",\"dryrun\":false}")
                    .getJsonNumber("id")
                    .longValueExact();
        }
        return run;
    }

    /** An import of PBX 292 with a record that could not be read. */
    static synchronized long callImport() {
        if (callImport == 0) {
            String file = "when,len,to\nnever " + UUID.randomUUID() + ",1,2\n";
            Wire.Reply reply = Request.post(
                            "/api/calls/import?format=csv&pbxid=292&columns=start=when,duration=len,dialled=to")
                    .token(Users.admin())
                    .body("text/csv", file.getBytes(StandardCharsets.UTF_8))
                    .send();
            callImport = Users.object(reply).getJsonNumber("id").longValueExact();
        }
        return callImport;
    }

    static JsonObject post(String method, String body) {
        Wire.Reply reply =
                Request.post("/api/" + method).token(Users.admin()).json(body).send();
        if (reply.status() != 200) {
            throw new AssertionError(method + ": " + reply.body());
        }
        return Users.object(reply);
    }

    /** An import of a rate deck that was taken back again, so that it stands in nobody's way. */
    static synchronized long deckImport() {
        if (deckImport == 0) {
            String order = "?providerid=86&direction=in&planid=43&activedate=2097-01-01&currencyid=980&dryrun=false";
            byte[] deck = ("prefix,price\n999" + (UUID.randomUUID().getMostSignificantBits() >>> 20) + ",1\n")
                    .getBytes(StandardCharsets.UTF_8);
            Request sent = Request.post("/api/tariffs/import" + order).token(Users.admin());
            deckImport = Users.object(sent.body("text/csv", deck).send()).getInt("id");
            post("tariffs/undo", "{\"id\":" + deckImport + "}");
        }
        return deckImport;
    }
}
