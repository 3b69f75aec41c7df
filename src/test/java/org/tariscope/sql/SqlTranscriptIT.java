package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.DatabaseUnderTest;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Transcript;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/**
 * What the callers of {@code sql} are answered: with MariaDB rows, with H2 the same requests are refused. Both servers must
 * answer the same bytes.
 */
@ExtendWith(ServerUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlTranscriptIT {
    private final Transcript transcript = new Transcript();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private String reader;
    private String changer;

    @BeforeAll
    void makeUsers() throws SQLException {
        reader = SqlUsers.logIn("transcript-reader-" + suffix, "sql");
        changer = SqlUsers.logIn("transcript-changer-" + suffix, "sql", "sql.write");
    }

    @Test
    void everyStatementIsAnswered() throws IOException {
        reads();
        StatementRows.FORBIDDEN.forEach(sql -> everyFormat("forbidden " + sql, reader, query(sql)));
        input();
        changes();
        callers();
        transcript.write("sql-" + ServerUnderTest.name());
        assertThat(transcript.size()).isGreaterThan(150);
    }

    private void reads() {
        for (String sql : List.of(
                "select id, name, main, null as none from v_provider order by id",
                "select id, full_name, connection_date from v_subscriber where id = 1234",
                "select 1.50 as a, cast(1 as decimal(9,4)) as b, 1e3 as c, '<ї> & ]]>' as d, '' as e, 5000000000 as f",
                "select date '2024-02-29', timestamp '2024-02-29 23:59:59', time '12:00:00'",
                "select n.name from v_node n where n.id < 0",
                "with p as (select id from v_plan) select count(*) from p",
                "select nothing from v_plan",
                "select id from plan",
                "selec")) {
            assertThat(everyFormat(sql, reader, query(sql))).isEqualTo(isOn() ? status(sql) : 403);
        }
        bound("[\"Base\"]", "select id from v_plan where name = ?");
        bound("[true,null,1.5000,\"\"]", "select ? as a, ? as b, ? as c, ? as d");
        bound("[]", "select ?");
        everyFormat("cut", reader, "{\"query\":\"select id from v_subscriber order by id\",\"maxrows\":3}");
    }

    private static int status(String sql) {
        return sql.contains("nothing") || sql.contains("from plan") || sql.equals("selec") ? 400 : 200;
    }

    private static boolean isOn() {
        return DatabaseUnderTest.isMariaDb();
    }

    private void bound(String parameters, String sql) {
        everyFormat(sql + parameters, reader, "{\"query\":\"" + sql + "\",\"parameters\":" + parameters + "}");
    }

    private void input() {
        for (String body : List.of(
                "",
                "{}",
                "{\"query\":\"\"}",
                "{\"query\":1}",
                "{\"query\":\"select 1\",\"maxrows\":0}",
                "{\"query\":\"select 1\",\"maxrows\":100001,\"more\":1}",
                "{\"query\":\"select 1\",\"parameters\":[[1]]}")) {
            everyFormat("input " + body, reader, body);
        }
        transcript.note(
                "form", post("sql", reader).form("query=select+name+from+v_plan+where+id+%3D+%3F&parameters=43"));
        transcript.note(
                "XML",
                post("sql/xml/", reader)
                        .xml(
                                "<request><query>select ? as a, ? as b</query><parameters><number>1.50</number><null/></parameters></request>"));
    }

    private void changes() {
        String insert =
                "{\"query\":\"insert into code_category (id, name) values (?, ?)\",\"parameters\":[990002,\"ї\"]}";
        String delete = "{\"query\":\"delete from code_category where id = ?\",\"parameters\":[990002]}";
        everyFormat("change without the further right", reader, insert);
        transcript.note("change", post("sql", changer).json(insert));
        everyFormat("change again", changer, insert);
        transcript.note("change back", post("sql/xml", changer).json(delete));
        everyFormat("change nothing", changer, delete);
        everyFormat("change with a value in it", changer, query("delete from code_category where id = 990002"));
        everyFormat(
                "change what may not be", changer, "{\"query\":\"delete from audit where id = ?\",\"parameters\":[0]}");
    }

    private void callers() {
        everyFormat("without the right", Users.admin(), query("select 1"));
        transcript.note("without a token", Request.post("/api/sql").json(query("select 1")));
        transcript.note("GET", Request.get("/api/sql/xml").token(reader));
    }

    /** The status in both. */
    private int everyFormat(String name, String token, String body) {
        Reply json = transcript.note(name, post("sql/", token).json(body));
        Reply xml = transcript.note(name + " in XML", post("sql/xml/", token).json(body));
        assertThat(xml.status()).as(name).isEqualTo(json.status());
        return json.status();
    }

    private static Request post(String path, String token) {
        return Request.post("/api/" + path).token(token);
    }

    private static String query(String sql) {
        return Json.createObjectBuilder().add("query", sql).build().toString();
    }
}
