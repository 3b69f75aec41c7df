package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.ApiApplication;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;

/**
 * Every field of the methods that change subscribers and accounts, with every value that it must refuse: nothing changes. The
 * reader of the values is ours, so that one server is enough.
 */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = "wildfly-mariadb")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldRowsIT {
    private long subscriber;

    private record Call(MethodDescription method, Parameter parameter) {
        @Override
        public String toString() {
            return method.name() + " " + parameter.name();
        }
    }

    @BeforeAll
    void makeASubscriber() {
        subscriber = Users.object(post(
                        "subscriber/create", "{\"fullname\":\"Nobody may change me\",\"departmentid\":109}", false))
                .getJsonNumber("id")
                .longValueExact();
    }

    static Stream<Call> fields() {
        return ApiApplication.catalogue().methods().stream()
                .filter(method -> List.of(
                                "subscriber.create", "subscriber.update", "subscriber.dnadd", "accounts.payment")
                        .contains(method.name()))
                .flatMap(method -> method.parameters().stream().map(parameter -> new Call(method, parameter)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("fields")
    void everyBadValueIsRefusedByNameAndNothingChanges(Call call) {
        String before = state();
        Map<String, String> good = good(call.method().name());
        String name = call.parameter().name();
        List<String> wrong = new ArrayList<>();
        for (FieldRows.Bad row : FieldRows.of(call.parameter())) {
            check(wrong, row.json(), name, post(call.method().path(), FieldRows.json(good, name, row.json()), false));
            check(wrong, row.xml(), name, post(call.method().path(), FieldRows.xml(good, name, row.xml()), true));
        }
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aBodyThatBreaksOffAnywhereChangesNothing() {
        String before = state();
        for (String method : List.of("subscriber.update", "accounts.payment")) {
            String json = FieldRows.json(good(method), "none", "");
            String xml = FieldRows.xml(good(method), "none", "");
            for (int length = 0; length < json.length(); length++) {
                Sound.problem(
                        post(method, json.substring(0, length), false),
                        400,
                        length == 0 ? "body-required" : "malformed",
                        false);
            }
            for (int length = 1; length < xml.length(); length++) {
                assertThat(post(method, xml.substring(0, length), true).status())
                        .isEqualTo(400);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    private Map<String, String> good(String method) {
        String id = Long.toString(subscriber);
        return switch (method) {
            case "subscriber.create" -> Map.of("fullname", "A", "departmentid", "109");
            case "subscriber.update" -> Map.of("id", id, "street", "Changed");
            case "subscriber.dnadd" ->
                Map.of("SubscriberId", id, "DN", "7777777", "fromdate", "2023-06-02", "pbxid", "292");
            default -> Map.of("id", id, "paymentday", "2023-06-02", "payment", "1.00");
        };
    }

    private static void check(List<String> wrong, String value, String name, Wire.Reply reply) {
        boolean named = reply.body().contains("\"name\":\"" + name + "\"")
                || reply.body().contains("<name>" + name + "</name>")
                || reply.problem().matches("malformed|encoding|number-too-long|forbidden-xml");
        if (reply.status() != 400 || !named) {
            String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
            wrong.add(shown + ": " + reply.status() + " " + reply.body());
        }
    }

    /** All that the calls here could have changed. */
    private String state() {
        return Request.get("/api/subscriber/get?id=" + subscriber)
                        .token(Users.demo())
                        .send()
                        .body()
                + Request.get("/api/accounts/payments?fromdate=1900-01-01&todate=2200-01-01&id=" + subscriber)
                        .token(Users.demo())
                        .send()
                        .body()
                + Request.get("/api/subscriber/list/department?id=109")
                        .token(Users.demo())
                        .send()
                        .body()
                        .length();
    }

    private static Wire.Reply post(String method, String body, boolean xml) {
        Request request = Request.post("/api/" + method + (xml ? "/xml" : "")).token(Users.demo());
        return (xml ? request.xml(body) : request.json(body)).send();
    }
}
