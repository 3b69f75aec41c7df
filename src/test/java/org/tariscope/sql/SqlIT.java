package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.DatabaseUnderTest;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** The method over the wire, where it is turned on: with MariaDB. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ".*-mariadb")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlIT {
    private static final String ENDLESS =
            "with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)"
                    + " select count(*) from n a, n b, n c, n d where a.i + b.i + c.i + d.i = 5";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private Connection root;
    private String reader;
    private String changer;

    @BeforeAll
    void makeUsers() throws SQLException {
        root = DatabaseUnderTest.connect();
        reader = SqlUsers.logIn("sql-reader-" + suffix, "sql");
        changer = SqlUsers.logIn("sql-changer-" + suffix, "sql", "sql.write");
    }

    @AfterAll
    void close() throws SQLException {
        root.close();
    }

    private static Reply send(String token, String body) {
        return Request.post("/api/sql/").token(token).json(body).send();
    }

    private static String query(String sql) {
        return jakarta.json.Json.createObjectBuilder().add("query", sql).build().toString();
    }

    private List<String> audited(String outcome) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = root.createStatement();
                ResultSet found =
                        statement.executeQuery("select concat_ws('|', actor, address, action, object, outcome,"
                                + " before_text, after_text) from audit where action like 'sql%' order by id")) {
            while (found.next()) {
                if (found.getString(1).contains(outcome)) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    @Test
    void rowsComeAsJson() {
        Reply reply = send(
                reader,
                "{\"query\":\"select id, name, main, null as none, cast(? as decimal(9,4)) as d\\n\\tfrom v_provider"
                        + " where id = ?\",\"parameters\":[1.5,84]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"columns\":[{\"name\":\"id\",\"type\":\"number\"},{\"name\":\"name\",\"type\":\"text\"},"
                        + "{\"name\":\"main\",\"type\":\"boolean\"},{\"name\":\"none\",\"type\":\"text\"},"
                        + "{\"name\":\"d\",\"type\":\"number\"}],"
                        + "\"rows\":[[84,\"Dnipro Telecom\",true,null,1.5000]],\"rowcount\":1,\"truncated\":false}");
    }

    @Test
    void rowsComeAsXmlAndNullKeepsItsPlace() {
        Reply reply = Request.post("/api/sql/xml/")
                .token(reader)
                .xml(
                        "<request><query>select id, null as none, '' as empty, ? as a, ? as b, ? as c from v_provider where id"
                                + " = ?</query><parameters><text>&lt;x&gt;</text><null/><boolean>true</boolean><number>84</number>"
                                + "</parameters></request>")
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><result><columns><column><name>id</name>"
                        + "<type>number</type></column>")
                .contains("<rows><row><value>84</value><null/><value></value><value>&lt;x&gt;</value><null/><value>")
                .endsWith("</row></rows><rowcount>1</rowcount><truncated>false</truncated></result>");
    }

    @Test
    void aFormSendsTexts() {
        Reply reply = Request.post("/api/sql")
                .token(reader)
                .form("query=select+name+from+v_plan+where+id+%3D+%3F+and+name+%3D+%3F&parameters=43,Base&maxrows=5")
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains("\"rows\":[[\"Base\"]]");
    }

    @Test
    void whoHasNoRightIsRefused() {
        Reply reply = send(Users.admin(), query("select 1"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("method-not-granted");
    }

    @Test
    void theRightsAreKnownAndNobodyGivesWhatHeDoesNotHold() {
        String id = Long.toString(Users.create("sql-none-" + suffix));
        for (String right : List.of("sql", "sql.write")) {
            Reply reply = Request.post("/api/apiusers/rights")
                    .token(Users.admin())
                    .json("{\"id\":" + id + ",\"rights\":[\"" + right + "\"]}")
                    .send();
            assertThat(reply.problem()).isEqualTo("method-not-granted");
        }
    }

    @Test
    void claimsHasTheMethodAndNotTheFurtherRight() {
        assertThat(Users.array(Request.get("/api/claims").token(changer).send()))
                .extracting(claim -> claim.asJsonObject().getString("name"))
                .contains("sql")
                .doesNotContain("sql.write");
    }

    @Test
    void everyForbiddenStatementIsRefusedOverTheWire() {
        List<String> wrong = new ArrayList<>();
        for (String sql : StatementRows.FORBIDDEN) {
            Reply reply = send(reader, query(sql));
            if (reply.status() != 400 || !reply.problem().equals("statement-refused")) {
                wrong.add(sql + ": " + reply.status() + " " + reply.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void forbiddenTablesAreRefusedByTheGrants() {
        for (String table : List.of("api_user", "api_token", "audit", "idempotency", "subscriber", "plan")) {
            Reply reply = send(reader, query("select name from v_plan union select 1 from " + table));
            assertThat(reply.problem()).as(table).isEqualTo("statement-failed");
            assertThat(reply.body())
                    .contains("SQLState 42000")
                    .doesNotContain(table)
                    .doesNotContain("denied");
        }
    }

    @Test
    void everyCallIsAuditedWithItsOutcome() throws SQLException {
        send(reader, query("select 'audited-read' from v_provider"));
        send(reader, query("select 'audited-refusal', sleep(1)"));
        send(reader, query("select 'audited-failure' from nowhere"));
        assertThat(audited("audited-read"))
                .hasSize(1)
                .first()
                .asString()
                .matches(
                        "sql-reader-" + suffix
                                + "\\|127\\.0\\.0\\.1\\|sql\\|sha256 [0-9a-f]{64}\\|ok rows=\\d+ ms=\\d+\\|select 'audited-read' from v_provider.*");
        assertThat(audited("audited-refusal")).hasSize(1).first().asString().contains("|statement-refused ms=");
        assertThat(audited("audited-failure"))
                .hasSize(1)
                .first()
                .asString()
                .contains("|statement-failed SQLState 42000 ms=");
    }

    /** The database kills them, after ten seconds: it makes no difference which server waits. */
    @Test
    @EnabledIfSystemProperty(named = "it.name", matches = "payara-mariadb")
    void theFifthAtOnceIsRefusedAndAllAreKilledInTime() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(5);
        try {
            long begun = System.nanoTime();
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Callable<Reply> call = () -> send(reader, query(ENDLESS));
                replies.add(clients.submit(call));
            }
            List<String> problems = new ArrayList<>();
            for (Future<Reply> reply : replies) {
                problems.add(reply.get().problem());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(11_500));
            assertThat(problems)
                    .containsExactlyInAnyOrder(
                            "too-many-requests",
                            "statement-timeout",
                            "statement-timeout",
                            "statement-timeout",
                            "statement-timeout");
        } finally {
            clients.shutdownNow();
        }
        assertThat(send(reader, query("select 1")).status()).isEqualTo(200);
    }

    @Test
    void aChangeNeedsTheFurtherRightAndIsAuditedWithItsCounts() throws SQLException {
        String insert = "{\"query\":\"insert into code_category (id, name) values (?, ?)\",\"parameters\":[990001,\""
                + suffix + "\"]}";
        Reply refused = send(reader, insert);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("scope=\"sql.write\"");
        Reply done = send(changer, insert);
        assertThat(done.body()).isEqualTo("{\"columns\":[],\"rows\":[],\"rowcount\":1,\"truncated\":false}");
        assertThat(audited(suffix + "]"))
                .hasSize(1)
                .first()
                .asString()
                .contains("|sql.write|")
                .contains("|ok rows=1 ms=");
        assertThat(send(changer, insert).problem()).isEqualTo("statement-failed");
        Reply deleted = send(changer, "{\"query\":\"delete from code_category where id = ?\",\"parameters\":[990001]}");
        assertThat(deleted.body()).contains("\"rowcount\":1");
    }

    @Test
    void aLongAnswerIsCut() {
        JsonObject answer = Users.object(send(
                reader,
                "{\"query\":\"with recursive n (i) as (select 1 union all select i + 1 from n where i < 900) select"
                        + " repeat('<', 1000) from n a, n b\",\"maxrows\":100000}"));
        assertThat(answer.get("truncated")).isEqualTo(JsonValue.TRUE);
        Reply xml = Request.post("/api/sql/xml")
                .token(reader)
                .json(
                        "{\"query\":\"with recursive n (i) as (select 1 union all select i + 1 from n where i < 900) select"
                                + " repeat('<', 1000) from n a, n b\",\"maxrows\":100000}")
                .send();
        assertThat(xml.bytes().length).isLessThanOrEqualTo(1024 * 1024);
        assertThat(xml.body()).contains("<rowcount>" + answer.getInt("rowcount") + "</rowcount><truncated>true");
    }
}
