package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Tokens are good from the address that logged in, and only a trusted proxy can speak for another address. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
class AddressIT {
    private static final String HERE = "127.0.0.1";
    /** In the trusted network of the tests. */
    private static final String PROXY = "127.0.0.65";

    private static final String CLIENT = "203.0.113.7";
    private static final List<String> HEADERS = List.of(
            "X-Forwarded-For",
            "Forwarded",
            "X-Real-IP",
            "Client-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP");

    @Test
    void aTokenIsGoodFromItsOwnAddressOnly() {
        assertThat(call(HERE, Users.demo()).status()).isEqualTo(200);
        for (String other : List.of("127.0.0.2", "127.0.0.65", "127.1.0.1")) {
            Reply reply = call(other, Users.demo());
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("invalid-token");
            assertThat(reply.body()).doesNotContain(HERE).doesNotContain(other);
        }
    }

    @Test
    void aStrangersForwardingHeadersChangeNothing() {
        for (String header : HEADERS) {
            String value = header.equals("Forwarded") ? "for=" + CLIENT : CLIENT;
            Reply logIn = logIn().header(header, value).send();
            assertThat(logIn.status()).isEqualTo(200);
            String token = Users.object(logIn).getString("token");
            assertThat(call(HERE, token).status()).isEqualTo(200);
            assertThat(request(token).header(header, value).send().status()).isEqualTo(200);
            assertThat(request(token)
                            .header(header, HERE)
                            .from("127.0.0.2")
                            .send()
                            .status())
                    .isEqualTo(401);
            assertThat(request(token).header(header, "unknown").send().status()).isEqualTo(200);
        }
    }

    @Test
    void behindAProxyTheRightmostUntrustedAddressIsTheClient() {
        String token = throughProxy(CLIENT);
        for (String same : List.of(
                CLIENT,
                "1.2.3.4, " + CLIENT,
                HERE + "," + CLIENT,
                "198.51.100.1,198.51.100.2 , " + CLIENT,
                CLIENT + ", 127.0.0.70",
                "1.2.3.4, " + CLIENT + ", 127.0.0.70, 127.0.0.71",
                CLIENT + ":4711",
                "::ffff:" + CLIENT,
                "[::ffff:203.0.113.7]:80")) {
            assertThat(forwarded(token, same).status()).as(same).isEqualTo(200);
        }
        for (String other : List.of("203.0.113.8", CLIENT + ", 203.0.113.8", CLIENT + ", " + HERE, "2001:db8::1")) {
            assertThat(forwarded(token, other).status()).as(other).isEqualTo(401);
        }
        assertThat(request(token)
                        .header("X-Forwarded-For", CLIENT)
                        .from("127.0.0.2")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(call(PROXY, token).status()).isEqualTo(401);
    }

    @Test
    void everyTrustedProxySpeaksForTheClient() {
        String token = throughProxy(CLIENT);
        assertThat(request(token)
                        .header("X-Forwarded-For", CLIENT)
                        .from("127.0.0.78")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(request(token)
                        .header("X-Forwarded-For", CLIENT)
                        .from("127.0.0.80")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void headerLinesCountAsOne() {
        String token = throughProxy(CLIENT);
        Reply reply = request(token)
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-For", CLIENT)
                .header("X-Forwarded-For", "127.0.0.70")
                .from(PROXY)
                .send();
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void onlyTheConfiguredHeaderIsRead() {
        String token = throughProxy(CLIENT);
        for (String header : HEADERS.subList(1, HEADERS.size())) {
            Reply reply = request(token).header(header, CLIENT).from(PROXY).send();
            assertThat(reply.status()).as(header).isEqualTo(401);
            Reply both = request(token)
                    .header(header, "unknown")
                    .header("X-Forwarded-For", CLIENT)
                    .from(PROXY)
                    .send();
            assertThat(both.status()).as(header).isEqualTo(200);
        }
    }

    @Test
    void theProxyItselfMayCallWithoutTheHeader() {
        Reply logIn = logIn().from(PROXY).send();
        String token = Users.object(logIn).getString("token");
        assertThat(call(PROXY, token).status()).isEqualTo(200);
        assertThat(forwarded(token, CLIENT).status()).isEqualTo(401);
    }

    @Test
    void withinAnIpv6NetworkOf64BitsTheTokenStaysGood() {
        String token = throughProxy("2001:db8:0:1::1");
        assertThat(forwarded(token, "2001:db8:0:1:aaaa:bbbb:cccc:dddd").status())
                .isEqualTo(200);
        assertThat(forwarded(token, "[2001:DB8:0:1::2]:443").status()).isEqualTo(200);
        assertThat(forwarded(token, "2001:db8:0:2::1").status()).isEqualTo(401);
        assertThat(forwarded(token, CLIENT).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                ",",
                "203.0.113.7,",
                ",203.0.113.7",
                "client.example",
                "localhost",
                "203.0.113.7:70000",
                "203.0.113.7:0",
                "203.0.113.7:http",
                "[2001:db8::1",
                "2001:db8::1]",
                "\"203.0.113.7\"",
                "for=203.0.113.7",
                "127.1",
                "0x7f.0.0.1",
                "0x7f.1",
                "010.0.0.1",
                "2130706433",
                "fe80::1%eth0",
                "203.0.113.256",
                "203.0.113.7 203.0.113.8",
                "203.0.113.7;203.0.113.8",
                "1.1.1.1,2.2.2.2,unknown,127.0.0.70"
            })
    void anUnreadableHeaderOfAProxyIsRefused(String value) {
        String token = throughProxy(CLIENT);
        Reply logIn = logIn().header("X-Forwarded-For", value).from(PROXY).send();
        assertThat(logIn.status()).isEqualTo(400);
        assertThat(logIn.problem()).isEqualTo("bad-forwarded");
        Reply call = forwarded(token, value);
        assertThat(call.status()).isEqualTo(401);
        assertThat(call.problem()).isEqualTo("invalid-token");
    }

    @Test
    void moreThanTwentyHopsAreRefused() {
        assertThat(logInThroughProxy(CLIENT + ",127.0.0.70".repeat(19)).status())
                .isEqualTo(200);
        assertThat(logInThroughProxy(CLIENT + ",127.0.0.70".repeat(20)).problem())
                .isEqualTo("bad-forwarded");
        assertThat(logInThroughProxy("1,".repeat(3_000) + CLIENT).problem()).isEqualTo("bad-forwarded");
    }

    @Test
    void aUserMayBeHeldToHisNetworks() {
        String name = "networks-" + UUID.randomUUID();
        long id = Users.create(name);
        String before = Users.logIn(name, ServerUnderTest.PASSWORD, HERE);
        allowFrom(id, "\"127.92.0.0/16\",\"203.0.113.0/24\"");

        assertThat(call(HERE, before).problem()).isEqualTo("invalid-token");
        assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, "127.93.0.1").problem())
                .isEqualTo("invalid-credentials");
        String token = Users.logIn(name, ServerUnderTest.PASSWORD, "127.92.0.1");
        assertThat(call("127.92.0.1", token).status()).isEqualTo(200);

        allowFrom(id, "");
        assertThat(call(HERE, before).status()).isEqualTo(200);
    }

    private static void allowFrom(long id, String networks) {
        Reply reply = Request.post("/api/apiusers/update")
                .token(Users.admin())
                .json("{\"id\":" + id + ",\"networks\":[" + networks + "]}")
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static String throughProxy(String client) {
        Reply reply = logInThroughProxy(client);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply).getString("token");
    }

    private static Reply logInThroughProxy(String chain) {
        return logIn().header("X-Forwarded-For", chain).from(PROXY).send();
    }

    private static Request logIn() {
        return Request.post("/api/auth")
                .json(Json.createObjectBuilder()
                        .add("username", Users.DEMO)
                        .add("password", ServerUnderTest.PASSWORD)
                        .build()
                        .toString());
    }

    private static Reply forwarded(String token, String chain) {
        return request(token).header("X-Forwarded-For", chain).from(PROXY).send();
    }

    private static Reply call(String from, String token) {
        return request(token).from(from).send();
    }

    private static Request request(String token) {
        return Request.get("/api/claims").token(token);
    }
}
