package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** The methods accounts.* over HTTP, each test with a subscriber of its own. */
@ExtendWith(ServerUnderTest.class)
class AccountsIT {
    private long subscriber;

    @BeforeEach
    void makeASubscriber() {
        subscriber = id(post("subscriber/create", "{\"fullname\":\"Платник\",\"departmentid\":109}"));
    }

    @Test
    void aPaymentIsReadBackByItsIdAndByPeriodAndMovesTheSummaryOfItsDayAndNotBefore() {
        JsonObject paid =
                done(pay("\"paymentday\":\"2023-06-02\",\"payment\":370.00,\"paymenttype\":3,\"bank\":\"PrivatBank\""));
        assertThat(paid.keySet()).containsExactly("subscriberid", "paymentid", "paymentday");
        assertThat(paid.getJsonNumber("subscriberid").longValue()).isEqualTo(subscriber);
        long payment = paid.getJsonNumber("paymentid").longValue();
        String row = "[{\"subscriberid\":" + subscriber + ",\"paymentid\":" + payment
                + ",\"paymentday\":\"2023-06-02\",\"payment\":370.00}]";
        assertThat(payments("2023-06-01", "2023-06-30", "").body()).isEqualTo(row);
        assertThat(payments("2023-06-03", "2023-06-30", "").body()).isEqualTo("[]");
        assertThat(payments("1999-01-01", "1999-01-01", "&paymentid=" + payment).body())
                .isEqualTo(row);
        assertThat(payments("2023-06-01", "2023-06-30", "&paymenttid=0").body()).isEqualTo(row);
        assertThat(payments("2023-06-01", "2023-06-30", "&paymentid=1").body()).isEqualTo("[]");
        assertThat(summary("year=2023&month=6&day=1"))
                .isEqualTo(
                        "{\"start_debt\":0.00,\"end_debt\":0.00,\"charge\":0.00,\"payment\":0.00,\"date\":\"2023-06-01\"}");
        assertThat(summary("year=2023&month=6&day=2"))
                .isEqualTo(
                        "{\"start_debt\":0.00,\"end_debt\":-370.00,\"charge\":0.00,\"payment\":370.00,\"date\":\"2023-06-02\"}");
        assertThat(summary("year=2024&month=1&day=31")).contains("\"start_debt\":-370.00,\"end_debt\":-370.00");
    }

    @Test
    void xmlSaysTheSame() {
        String body = "<payment><id>" + subscriber
                + "</id><paymentday>2023-06-02</paymentday><payment>12.5</payment></payment>";
        Reply reply = Request.post("/api/accounts.payment/xml")
                .token(Users.demo())
                .xml(body)
                .send();
        assertThat(reply.body())
                .matches("<\\?xml version=\"1.0\" encoding=\"UTF-8\"\\?><payment><subscriberid>" + subscriber
                        + "</subscriberid><paymentid>\\d+</paymentid><paymentday>2023-06-02</paymentday></payment>");
        assertThat(Request.get("/api/accounts/payments/xml/?id=" + subscriber
                                + "&fromdate=2023-06-02&todate=2023-06-02")
                        .token(Users.demo())
                        .send()
                        .body())
                .contains(
                        "<payments><payment><subscriberid>" + subscriber,
                        "<payment>12.50</payment></payment></payments>");
        assertThat(Request.get("/api/account.summary/xml?id=" + subscriber + "&year=2023&month=6&day=2")
                        .token(Users.demo())
                        .send()
                        .body())
                .endsWith("<summary><start_debt>0.00</start_debt><end_debt>-12.50</end_debt><charge>0.00</charge>"
                        + "<payment>12.50</payment><date>2023-06-02</date></summary>");
    }

    @Test
    void fiftyTimesAtOnceWithOneKeyIsOnePayment() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Reply> replies = atOnce(50, i -> keyed(key, "7.77", i % 2 == 0));
        assertThat(replies).extracting(Reply::status).isSubsetOf(200, 409);
        Set<String> ids = replies.stream()
                .filter(reply -> reply.status() == 200)
                .map(reply -> reply.body().replaceAll(".*?paymentid\\D+(\\d+).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).allSatisfy(reply -> {
            assertThat(reply.problem()).isEqualTo("idempotency-in-progress");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
        });
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 200
                        && reply.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(booked()).hasSize(1);
    }

    @Test
    void withoutAKeyEachIsAPaymentOfItsOwn() throws Exception {
        List<Reply> replies = atOnce(50, i -> pay("\"paymentday\":\"2023-06-02\",\"payment\":0.01"));
        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(booked()).hasSize(50);
        assertThat(summary("year=2023&month=6&day=2")).contains("\"end_debt\":-0.50");
    }

    @Test
    void aKeyGivesItsAnswerAgainInAnyFormatAndRefusesOtherValues() {
        String key = UUID.randomUUID().toString();
        Reply first = keyed(key, "7.77", false);
        Reply again = keyed('"' + key + '"', "7.770000".substring(0, 4), true);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).contains("<paymentid>" + done(first).get("paymentid") + "</paymentid>");
        assertRefused(keyed(key, "7.78", false), 422, "idempotency-mismatch");
        assertThat(booked()).hasSize(1);
    }

    @Test
    void anotherUsersKeyIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        done(keyed(key, "7.77", false));
        Reply other = payment("7.77")
                .token(Users.admin())
                .header("Idempotency-Key", key)
                .send();
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(booked()).hasSize(2);
    }

    @Test
    void whatWasRefusedUnderAKeyStaysRefusedAndABadRequestUsesNoKeyUp() {
        String key = UUID.randomUUID().toString();
        String nobody = "{\"id\":999999999,\"paymentday\":\"2023-06-02\",\"payment\":1}";
        for (int i = 0; i < 2; i++) {
            Reply refused = Request.post("/api/accounts/payment")
                    .token(Users.demo())
                    .header("Idempotency-Key", key)
                    .json(nobody)
                    .send();
            assertRefused(refused, 404, "not-found");
        }
        String other = UUID.randomUUID().toString();
        assertRefused(keyed(other, "0", false), 400, "out-of-range");
        done(keyed(other, "1.00", false));
    }

    @ParameterizedTest
    @CsvSource({"short", "'with blanks in it'", "'\"unfinished'"})
    void aKeyThatIsNoneIsRefused(String key) {
        Reply reply = keyed(key, "1.00", false);
        assertRefused(reply, 400, "invalid-value");
        assertThat(reply.body()).contains("Idempotency-Key");
        assertThat(booked()).isEmpty();
    }

    @Test
    void twoKeysAreNoKey() {
        Reply reply = payment("1.00")
                .token(Users.demo())
                .header("Idempotency-Key", "12345678")
                .header("Idempotency-Key", "12345679")
                .send();
        assertRefused(reply, 400, "duplicate-parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "0, out-of-range",
        "-1, out-of-range",
        "0.001, invalid-value",
        "1.000, invalid-value",
        "1000000.01, out-of-range",
        "1e2, type",
        "'\"\"', type",
        "'\"NaN\"', type",
        "12345678901234567890123456789012345, number-too-long"
    })
    void anAmountThatCannotBePaidBooksNothing(String amount, String problem) {
        Reply reply = pay("\"paymentday\":\"2023-06-02\",\"payment\":" + amount);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains("\"name\":\"payment\"");
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(booked()).isEmpty();
    }

    @Test
    void thePaymentsDayIsTomorrowAtTheLatest() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Kyiv"));
        assertRefused(pay("\"paymentday\":\"" + today.plusDays(3) + "\",\"payment\":1"), 400, "out-of-range");
        done(pay("\"paymentday\":\"" + today + "\",\"payment\":1"));
    }

    @Test
    void anExternalNumberIsBookedOnce() {
        String number = "\"paymentday\":\"2023-06-02\",\"payment\":1,\"externalid\":\"" + UUID.randomUUID() + "\"";
        done(pay(number));
        assertRefused(pay(number), 409, "conflict");
        assertThat(booked()).hasSize(1);
    }

    @Test
    void whoIsNotThereHasNoAccount() {
        for (String query : List.of(
                "summary?id=999999999&year=2023&month=6&day=2",
                "charges?id=999999999&fromdate=2023-06-01&todate=2023-06-02",
                "payments?id=999999999&fromdate=2023-06-01&todate=2023-06-02",
                "payments?id=999999999&fromdate=2023-06-01&todate=2023-06-02&paymentid=1")) {
            assertRefused(get("accounts/" + query), 404, "not-found");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'summary?id=1&year=2023&month=2&day=29', day",
        "'summary?id=1&year=2023&month=13&day=1', month",
        "'summary?id=1&year=2023&month=6', day",
        "'charges?id=1&fromdate=2023-06-02&todate=2023-06-01', todate",
        "'payments?id=1&fromdate=2023-06-02&todate=2023-06-01', todate",
        "'payments?id=1&fromdate=2023-06-02&todate=2023-06-31', todate",
        "'payments?id=1&fromdate=2023-06-02&todate=2023-06-30&paymentid=x', paymentid"
    })
    void whatIsWrongIsNamed(String query, String parameter) {
        Reply reply = get("accounts/" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains("\"name\":\"" + parameter + "\"");
    }

    @Test
    void chargesOfTheGuidesSubscriberHaveTheDocumentedFields() {
        Reply reply = get("accounts/charges?id=6193&fromdate=2000-01-01&todate=2100-01-01&limit=5");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(Users.array(reply)).isNotEmpty().allSatisfy(row -> assertThat(
                        row.asJsonObject().keySet())
                .containsExactly("id", "recdate", "fromdate", "todate", "servicename", "charge", "numberofservices"));
        assertThat(Request.get("/api/accounts/charges/xml/?id=6193&fromdate=2000-01-01&todate=2100-01-01&limit=5")
                        .token(Users.demo())
                        .send()
                        .body())
                .contains("<charges><charge><id>6193</id><recdate>");
    }

    private interface Attempt {
        Reply send(int number);
    }

    private static List<Reply> atOnce(int number, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Callable<Reply>> attempts = IntStream.range(0, number)
                    .<Callable<Reply>>mapToObj(i -> () -> attempt.send(i))
                    .toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(attempts)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    private Reply keyed(String key, String amount, boolean xml) {
        Request request = xml ? xmlPayment(amount) : payment(amount);
        return request.token(Users.demo()).header("Idempotency-Key", key).send();
    }

    private Request payment(String amount) {
        return Request.post("/api/accounts/payment")
                .json("{\"id\":" + subscriber + ",\"paymentday\":\"2023-06-02\",\"payment\":" + amount + "}");
    }

    private Request xmlPayment(String amount) {
        return Request.post("/api/accounts/payment/xml")
                .xml("<request><payment>" + amount + "</payment><paymentday>2023-06-02</paymentday><id>" + subscriber
                        + "</id></request>");
    }

    private Reply pay(String members) {
        return post("accounts/payment", "{\"id\":" + subscriber + "," + members + "}");
    }

    private static Reply post(String method, String json) {
        return Request.post("/api/" + method).token(Users.demo()).json(json).send();
    }

    private static Reply get(String path) {
        return Request.get("/api/" + path).token(Users.demo()).send();
    }

    private Reply payments(String from, String to, String more) {
        return get("accounts/payments/?id=" + subscriber + "&fromdate=" + from + "&todate=" + to + more);
    }

    private List<JsonValue> booked() {
        return Users.array(payments("1900-01-01", "2200-01-01", ""));
    }

    private String summary(String day) {
        return get("accounts/summary/?id=" + subscriber + "&" + day).body();
    }

    private static long id(Reply reply) {
        return done(reply).getJsonNumber("id").longValueExact();
    }

    private static JsonObject done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }
}
