package org.tariscope.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.ApiApplication;
import org.tariscope.http.AnswerField;
import org.tariscope.http.MethodDescription;
import org.tariscope.server.DatabaseUnderTest;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.sql.SqlUsers;

/**
 * Every XML answer of the catalogue, read by the standard's client into JAXB classes that were written by hand from the
 * documentation: they say what the JSON answers say.
 */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XmlClientIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApiClient api = new ApiClient();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private Map<String, Call> calls;
    private String sqlToken;

    @BeforeAll
    void makeWhatThisTestChanges() throws SQLException {
        sqlToken = SqlUsers.logIn("client-sql-" + suffix, "sql");
        Created subscriber = api.xml(
                "subscriber/create", Call.post(Created.class, Calls.newSubscriber()), Users.admin(), Created.class);
        calls = new Calls(Users.create("client-" + suffix), subscriber.id).all();
        awaitARun();
    }

    /** Of a month before anybody was connected. */
    private void awaitARun() {
        String order = "{\"fromdate\":\"1999-01-01\",\"todate\":\"1999-01-31\"}";
        Run run = api.xml("services/charge", Call.post(Run.class, order), Users.admin(), Run.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (run.finishedat == null) {
            assertThat(System.nanoTime()).as("the run does not end").isLessThan(end);
            Call again = Call.get(Runs.class, "?id=" + run.id);
            run = api.xml("services/runs", again, Users.admin(), Runs.class)
                    .rows
                    .get(0);
        }
        assertThat(run.state).isEqualTo("done");
    }

    @AfterAll
    void close() {
        api.close();
    }

    static Stream<MethodDescription> methods() {
        return ApiApplication.catalogue().methods().stream()
                .filter(method -> method.answer().isPresent());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theXmlAnswerIsReadAndSaysWhatTheJsonSays(MethodDescription method) {
        Call call = calls.get(method.name());
        assertThat(call).as("a call of " + method.name()).isNotNull();
        boolean isOff = method.name().equals("sql") && !DatabaseUnderTest.isMariaDb();
        Class<?> type = isOff ? Problem.class : call.answer();
        Call sent = call.with("X-Request-Id", "client-" + suffix);
        Object xml = api.xml(method.path(), sent, token(method), type);
        JsonValue json = api.json(method.path(), sent, token(method));
        new SameValues(call.fresh()).check(xml, json, method.name());
        assertThat(!isOff || ((Problem) xml).type.endsWith(":sql-off")).isTrue();
        assertThat(json instanceof JsonArray rows && rows.isEmpty())
                .as("no rows")
                .isFalse();
    }

    private String token(MethodDescription method) {
        return switch (method.name()) {
            case "auth" -> "";
            case "sql" -> sqlToken;
            default -> Users.admin();
        };
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theClassHasTheDocumentedFieldsInTheirOrder(MethodDescription method) {
        List<JaxbField> fields = JaxbField.of(calls.get(method.name()).answer());
        if (method.row().isPresent()) {
            fields = JaxbField.of(fields.get(0).itemType());
        }
        List<AnswerField> documented = AnswerField.of(method.answer().orElseThrow());
        assertThat(fields).hasSameSizeAs(documented);
        for (int i = 0; i < documented.size(); i++) {
            assertThat(fields.get(i).fits(documented.get(i)))
                    .as(fields.get(i) + " as " + documented.get(i))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    admin | accounts/summary       |                                | 400 | missing-parameter
                    admin | subscriber/list/node   | ?id=x&id=1&limit=0&typo=<      | 400 | invalid-parameters
                    none  | claims                 |                                | 401 | token-required
                    bad   | claims                 |                                | 401 | invalid-token
                    demo  | apiusers/list          |                                | 403 | method-not-granted
                    admin | subscriber/get         | ?id=999999999                  | 404 | not-found
                    admin | nothing                |                                | 404 | not-found
                    admin | auth/logout            |                                | 405 | method-not-allowed
                    admin | subscriber/get         | ?email=melnyk.family@example.org | 409 | conflict
                    """)
    void everyProblemIsReadToo(String by, String path, String query, int status, String code) {
        String token = Map.of("admin", Users.admin(), "demo", Users.demo(), "bad", "a.b.c", "none", "")
                .get(by);
        Call call = Call.get(Problem.class, query == null ? "" : query.replace("<", "%3C"))
                .with("X-Request-Id", "client-" + suffix);
        Problem problem = api.xml(path, call, token, Problem.class);
        new SameValues(Set.of()).check(problem, api.json(path, call, token), path);
        assertThat(problem.status).isEqualTo(status);
        assertThat(problem.type).isEqualTo("urn:tariscope:problem:" + code);
        assertThat(problem.instance).contains("client-" + suffix);
    }

    @Test
    void aBadRequestNamesEachBadParameter() {
        Problem problem = api.xml("accounts/summary", Call.get(Problem.class, ""), Users.admin(), Problem.class);
        assertThat(problem.errors).extracting(error -> error.name).containsExactly("id", "year", "month", "day");
        assertThat(problem.errors).extracting(error -> error.detail).doesNotContainNull();
    }

    @Test
    void aRefusalIsTheStandardsExceptionWithTheProblemInIt() {
        NotFoundException thrown = catchThrowableOfType(
                NotFoundException.class, () -> api.at("subscriber/get/xml/?id=999999999", "xml", Users.admin())
                        .get(Subscriber.class));
        assertThat(thrown.getResponse().readEntity(Problem.class).type).endsWith(":not-found");
    }

    @Test
    void valuesComeInTheTypesOfTheLanguage() {
        Subscriber olena = read("subscriber.get", Subscriber.class);
        assertThat(olena.fullname).isEqualTo("Шевченко Олена Петрівна");
        assertThat(olena.contractdate.getXMLSchemaType()).isEqualTo(DatatypeConstants.DATE);
        assertThat(olena.contractdate.isValid()).isTrue();
        Tariffs tariffs = read("tariffs.details", Tariffs.class);
        assertThat(tariffs.rows).anySatisfy(tariff -> assertThat(tariff.noaccount || tariff.roundfirstminute)
                .isTrue());
        assertThat(tariffs.rows).anySatisfy(tariff -> assertThat(tariff.value).isGreaterThan(new BigDecimal("0.00")));
    }

    @Test
    void amountsAddUp() {
        BigDecimal charged = read("accounts.charges", Charges.class).rows.stream()
                .map(charge -> charge.charge)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        BigDecimal paid = read("accounts.payments", Payments.class).rows.stream()
                .map(payment -> payment.payment)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        Call inTheEnd = Call.get(Summary.class, "?id=7334&year=2100&month=1&day=1");
        assertThat(api.xml("accounts/summary", inTheEnd, Users.admin(), Summary.class).endDebt)
                .isEqualTo(charged.subtract(paid));
    }

    private <T> T read(String method, Class<T> type) {
        return api.xml(method.replace('.', '/'), calls.get(method), Users.admin(), type);
    }

    @Test
    void aTokenFromXmlOpensTheNextCall() {
        Auth auth = api.xml("auth", Call.post(Auth.class, Calls.credentials()), "", Auth.class);
        assertThat(auth.expiresIn).isEqualTo(6 * 60 * 60);
        Claims claims = api.xml("claims", Call.get(Claims.class, ""), auth.token, Claims.class);
        assertThat(claims.rows).extracting(claim -> claim.name).contains("tariffs.details", "auth.logout");
    }
}
