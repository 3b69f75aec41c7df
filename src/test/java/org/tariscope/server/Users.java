package org.tariscope.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The users that tests log in as; a user's token is fetched once for each source address. */
public final class Users {
    /** May do everything but {@code sql}. */
    public static final String ADMIN = "demo-admin";

    /** As the administrator, without {@code apiusers.*}. */
    public static final String DEMO = "demo";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Users() {}

    public static String admin() {
        return token(ADMIN, "127.0.0.1");
    }

    public static String demo() {
        return token(DEMO, "127.0.0.1");
    }

    public static String token(String user, String from) {
        return TOKENS.computeIfAbsent(user + " " + from, key -> logIn(user, ServerUnderTest.PASSWORD, from));
    }

    /** A new token for a user of any password. */
    public static String logIn(String user, String password, String from) {
        Wire.Reply reply = tryLogIn(user, password, from);
        if (reply.status() != 200) {
            throw new AssertionError("Log-in of " + user + " failed: " + reply.status() + " " + reply.body());
        }
        return object(reply).getString("token");
    }

    public static Wire.Reply tryLogIn(String user, String password, String from) {
        String body = Json.createObjectBuilder()
                .add("username", user)
                .add("password", password)
                .build()
                .toString();
        return Request.post("/api/auth").json(body).from(from).send();
    }

    /** Makes a user with these rights and the tests' password; answers its id. */
    public static long create(String name, String... rights) {
        var list = Json.createArrayBuilder();
        for (String right : rights) {
            list.add(right);
        }
        String body = Json.createObjectBuilder()
                .add("username", name)
                .add("password", ServerUnderTest.PASSWORD)
                .add("rights", list)
                .build()
                .toString();
        Wire.Reply reply =
                Request.post("/api/apiusers/create").token(admin()).json(body).send();
        if (reply.status() != 200) {
            throw new AssertionError("User " + name + " was not made: " + reply.body());
        }
        return object(reply).getJsonNumber("id").longValueExact();
    }

    public static JsonObject object(Wire.Reply reply) {
        return Json.createReader(new StringReader(reply.body())).readObject();
    }

    public static JsonArray array(Wire.Reply reply) {
        return Json.createReader(new StringReader(reply.body())).readArray();
    }
}
