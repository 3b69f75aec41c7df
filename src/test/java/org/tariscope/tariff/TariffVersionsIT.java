package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Sound;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;

/** What belongs to one version of a tariff, over HTTP, with the demo price list. */
@ExtendWith(ServerUnderTest.class)
class TariffVersionsIT {
    private static final String TIME = "/api/tariffs/time";
    private static final String STAGES = "/api/tariffs/stages";

    @Test
    void timeBandsInJson() {
        List<JsonObject> rows = rows(TIME + "?parametersid=5002");
        assertThat(rows).hasSize(5).allSatisfy(row -> {
            assertThat(row.keySet())
                    .containsExactly(
                            "id",
                            "parametersid",
                            "daytypeid",
                            "daytype",
                            "hourfrom",
                            "hourto",
                            "value",
                            "connectioncost");
            assertThat(row.getInt("parametersid")).isEqualTo(5002);
        });
        assertThat(rows)
                .filteredOn(row -> row.getInt("daytypeid") == 1 && row.getInt("hourfrom") == 20)
                .singleElement()
                .satisfies(evening -> {
                    assertThat(evening.getInt("hourto")).isEqualTo(24);
                    assertThat(evening.get("value")).hasToString("0.21");
                    assertThat(evening.getString("daytype")).isNotBlank();
                });
        assertThat(rows.stream().map(row -> row.getInt("id"))).isSorted();
    }

    @Test
    void timeBandsInXml() {
        assertThat(ok(TIME + "/xml?parametersid=5002&limit=1").body())
                .contains("<times><time><id>")
                .contains("<parametersid>5002</parametersid>")
                .contains("</connectioncost></time></times>");
    }

    @Test
    void tariffAndPlanMeanTheVersionOfToday() {
        assertThat(ok(TIME + "?rateid=1001&planid=43").body())
                .isEqualTo(ok(TIME + "?parametersid=5002").body());
    }

    @Test
    void aVersionWithoutTimeBandsHasNoRows() {
        assertThat(ok(TIME + "?parametersid=5001").body()).isEqualTo("[]");
        assertThat(ok(TIME + "/xml?parametersid=5001").body()).endsWith("<times></times>");
    }

    @Test
    void stagesInJsonAndXml() {
        List<JsonObject> rows = rows(STAGES + "?parametersid=5012");
        assertThat(rows).extracting(row -> row.getInt("fromminute")).containsExactlyInAnyOrder(0, 300, 1000);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.keySet()).containsExactly("id", "parametersid", "fromminute", "value", "roundto");
            assertThat(row.isNull("roundto")).isTrue();
        });
        assertThat(ok(STAGES + "/xml?parametersid=5012&limit=1").body())
                .contains("<stages><stage><id>")
                .doesNotContain("roundto");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tariffs/time, 400, missing-parameter",
        "/api/tariffs/time?rateid=1001, 400, missing-parameter",
        "/api/tariffs/time?planid=43, 400, missing-parameter",
        "/api/tariffs/time?parametersid=5002&planid=43, 400, invalid-value",
        "/api/tariffs/time?parametersid=0, 400, out-of-range",
        "/api/tariffs/time?parametersid=x, 400, type",
        "/api/tariffs/time?parametersid=5002&hour=1, 400, unknown-member",
        "/api/tariffs/time?parametersid=999999, 404, not-found",
        "/api/tariffs/time?rateid=1001&planid=46, 404, not-found",
        "/api/tariffs/stages, 400, missing-parameter",
        "/api/tariffs/stages?parametersid=5012&rateid=1, 400, unknown-member",
        "/api/tariffs/stages?parametersid=999999, 404, not-found"
    })
    void whatCannotBeAnsweredIsAProblem(String target, int status, String code) {
        Sound.problem(Request.get(target).token(Users.demo()).send(), status, code, false);
        String xml = target.contains("?") ? target.replace("?", "/xml?") : target + "/xml";
        Sound.problem(Request.get(xml).token(Users.demo()).send(), status, code, true);
    }

    @Test
    void whoLacksTheRightIsRefused() {
        Users.create("no-versions", "tariffs.details");
        String token = Users.logIn("no-versions", ServerUnderTest.PASSWORD, "127.0.0.1");
        for (String target : List.of(TIME + "?parametersid=5002", STAGES + "?parametersid=5012")) {
            Sound.problem(Request.get(target).token(token).send(), 403, "method-not-granted", false);
        }
    }

    private static List<JsonObject> rows(String target) {
        return Users.array(ok(target)).getValuesAs(JsonObject.class);
    }

    private static Wire.Reply ok(String target) {
        Wire.Reply reply = Sound.sound(Request.get(target).token(Users.demo()).send());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }
}
