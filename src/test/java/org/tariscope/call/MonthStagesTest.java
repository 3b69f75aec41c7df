package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;
import org.tariscope.cdr.CdrField;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;

/** Each call counts for the stages of its month after those that began before it, in whatever order and company they arrive. */
@Tag("database")
class MonthStagesTest {
    private static final CallImportOrder CSV = new CallImportOrder(
            CallDesk.PBX,
            CdrFormat.CSV,
            CdrOptions.NONE.withColumns(Map.of(
                    CdrField.EXTERNALID, "id",
                    CdrField.START, "when",
                    CdrField.DURATION, "length",
                    CdrField.CALLER, "from",
                    CdrField.DIALLED, "to",
                    CdrField.OUTGOING, "trunk")));
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String CORRECTIONS = "select count(*) from ledger where corrects_id is not null";

    private CallDesk desk;

    @BeforeEach
    void open() {
        desk = desk();
    }

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    /** On plan 44 the tariff has stages from the middle of the month on, in the second of which seconds are rounded. */
    private static CallDesk desk() {
        CallDesk desk = new CallDesk(new TestDatabase());
        desk.run(
                "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price) values"
                        + " (201, 5002, 44, date '2020-01-01', 980, 0.77), (202, 5002, 44, date '2026-11-15', 980, 9)",
                "update tariff_parameters set stages = 1 where id = 202",
                "insert into stage (id, parameters_id, from_minute, price, round_to) values"
                        + " (201, 202, 0, 0.5, null), (202, 202, 25, 0.2, 60)",
                "update price_list set version = version + 1");
        return desk;
    }

    private record Sent(String id, LocalDateTime start, int seconds, String from) {
        private static final Comparator<Sent> ORDER =
                Comparator.comparing(Sent::start).thenComparing(Sent::id);

        private static Sent at(String id, String start, int seconds) {
            return new Sent(id, LocalDateTime.parse(start), seconds, "2001");
        }
    }

    /** Of two subscribers, one of whom changes to the other plan; several begin together, and ids say nothing of their order. */
    private static List<Sent> calls(Random random) {
        List<Sent> calls = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            LocalDateTime start = LocalDateTime.of(2026, 11, 11, 12, 0).plusHours(6L * random.nextInt(50));
            String from = random.nextBoolean() ? "2001" : "2002";
            calls.add(new Sent(random.nextInt(1_000_000) + "-" + i, start, 1 + random.nextInt(400), from));
        }
        return calls;
    }

    private void send(CallDesk to, List<Sent> calls) {
        StringBuilder file = new StringBuilder("id,when,length,from,to,trunk\n");
        for (Sent call : calls) {
            file.append(String.join(
                            ",",
                            call.id(),
                            STAMP.format(call.start()),
                            Integer.toString(call.seconds()),
                            call.from(),
                            "04822",
                            "trunk"))
                    .append('\n');
        }
        assertThat(to.send(CSV, file.toString()).accepted()).isEqualTo(calls.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfArrivalChangesNothing(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Sent> calls = calls(random);
        List<String> together;
        try (CallDesk other = desk()) {
            send(other, calls);
            together = other.state();
        }
        Collections.shuffle(calls, random);

        sendInParts(calls, random);

        assertThat(desk.state()).isEqualTo(together);
        assertCountsOn();
    }

    /** Most files are in order, and some calls come a file later. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void callsAlmostInOrderCountOn(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Sent> calls = calls(random);
        calls.sort(Comparator.comparing(call -> call.start().plusHours(random.nextInt(12) == 0 ? 30 : 0)));

        sendInParts(calls, random);

        assertCountsOn();
    }

    private void sendInParts(List<Sent> calls, Random random) {
        for (int i = 0; i < calls.size(); ) {
            int next = Math.min(calls.size(), i + 1 + random.nextInt(20));
            send(desk, calls.subList(i, next));
            i = next;
        }
    }

    /** What each call found used is what those before it have used: added up here, without any help of the server. */
    private void assertCountsOn() {
        Map<String, Long> used = new HashMap<>();
        int staged = 0;
        for (String row : desk.rows("select subscriber_id, billed_seconds, used_seconds from call_record"
                + " where tariff_id = 5002 order by started_at, external_id")) {
            String[] cells = row.split("\\|");
            long before = used.merge(cells[0], Long.valueOf(cells[1]), Long::sum) - Long.parseLong(cells[1]);
            if (!cells[2].equals("null")) {
                assertThat(cells[2]).as(row).isEqualTo(Long.toString(before));
                staged++;
            }
        }
        assertThat(staged).isBetween(70, 149);
    }

    @Test
    void inOrderNothingIsCorrected() {
        Random random = new Random(21);
        List<Sent> calls = calls(random);
        calls.sort(Sent.ORDER);

        sendInParts(calls, random);

        assertCountsOn();
        assertThat(desk.rows(CORRECTIONS)).containsExactly("0");
    }

    @Test
    void ofCallsThatBeganTogetherTheLastIsTheOneWithTheGreatestId() {
        send(desk, List.of(Sent.at("z", "2026-11-02T10:00:00", 300)));
        send(desk, List.of(Sent.at("a", "2026-11-02T10:00:00", 200)));
        send(desk, List.of(Sent.at("m", "2026-11-02T11:00:00", 60)));

        assertThat(desk.rows("select external_id, used_seconds from call_record order by started_at, external_id"))
                .containsExactly("a|0", "z|200", "m|500");
    }

    @Test
    void whatComesLateIsChargedRightAtOnceAndOnlyTheOthersAreCorrected() {
        send(desk, List.of(Sent.at("2", "2026-11-02T10:00:00", 300)));

        send(desk, List.of(Sent.at("1", "2026-11-02T09:00:00", 300), Sent.at("3", "2026-11-02T11:00:00", 600)));

        assertThat(desk.rows("select used_seconds, posted from call_record order by started_at"))
                .containsExactly("0|5.0000000000", "300|5.0000000000", "600|1.0000000000");
        assertThat(desk.rows(CORRECTIONS)).containsExactly("0");
        send(desk, List.of(Sent.at("0", "2026-11-02T08:00:00", 60)));
        assertThat(desk.rows("select external_id, posted from call_record order by started_at"))
                .containsExactly("0|1.0000000000", "1|5.0000000000", "2|4.1000000000", "3|1.0000000000");
        assertThat(desk.rows(CORRECTIONS)).containsExactly("1");
    }

    /** It is priced without stages; but the tariff has had them since, and they count what was called before. */
    @Test
    void aLateCallOnAVersionWithoutStagesCountsForThoseOfTheNextOne() {
        Sent staged = new Sent("later", LocalDateTime.of(2026, 11, 16, 9, 0), 60, "2002");
        send(desk, List.of(staged));

        send(desk, List.of(new Sent("before", LocalDateTime.of(2026, 11, 14, 9, 0), 1500, "2002")));

        assertThat(desk.rows("select external_id, used_seconds, main_cost from call_record order by started_at"))
                .containsExactly("before|null|19.2500000000", "later|1500|0.2000000000");
    }
}
