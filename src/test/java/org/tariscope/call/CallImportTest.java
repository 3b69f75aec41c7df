package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.cdr.CdrField;
import org.tariscope.cdr.CdrFile;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.cdr.CdrRow;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** A file of call records is taken once, whole, wherever it was broken off. */
@Tag("database")
class CallImportTest {
    private static final CallImportOrder ASTERISK =
            new CallImportOrder(CallDesk.PBX, CdrFormat.ASTERISK, CdrOptions.NONE);

    private static void withTrunk(CallDesk desk) {
        desk.run("update route set name = 'PJSIP/trunk' where id = 1");
    }

    @Test
    void everyRecordIsCountedAndTheSameFileAgainRecordsNothing() throws SQLException {
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            String file = MasterCsv.of(30, 1) + "nonsense\n"
                    + MasterCsv.record("2001", "0671112233", LocalDateTime.of(2026, 11, 3, 1, 2), 60, true, 0);
            CallImportAnswer first = desk.send(ASTERISK, file);
            List<String> state = desk.state();

            CallImportAnswer again = desk.send(ASTERISK, file);

            assertThat(first.recordsread()).isEqualTo(32);
            assertThat(first.accepted() + first.duplicate() + first.skipped() + first.rejected())
                    .isEqualTo(32);
            assertThat(first.rejected()).isEqualTo(1);
            assertThat(first.records()).singleElement().satisfies(bad -> assertThat(bad.line())
                    .isEqualTo(31));
            assertThat(again.accepted()).isZero();
            assertThat(again.duplicate()).isEqualTo(first.accepted() + first.duplicate());
            assertThat(desk.state()).isEqualTo(state);
            assertThat(desk.imports.list(0, Page.ALL))
                    .extracting(CallImportRow::state)
                    .containsExactly("done", "done");
        }
    }

    @Test
    void aBrokenOffImportGoesOnAndEndsAsOneThatWasNot() throws Exception {
        String file = MasterCsv.of(6000, 2);
        List<String> undisturbed;
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            assertThat(desk.send(ASTERISK, file).recordsread()).isEqualTo(6000);
            undisturbed = desk.state();
        }
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            ImportRun broken = desk.begin(ASTERISK, file);
            desk.take(broken, first(file, 1000));

            CallImportAnswer rest = desk.send(ASTERISK, file);

            assertThat(rest.id()).isEqualTo(broken.id());
            assertThat(rest.recordsread()).isEqualTo(6000);
            assertThat(desk.state()).isEqualTo(undisturbed);
        }
    }

    @Test
    void theOrderInWhichFilesComeDoesNotMatter() throws SQLException {
        List<String> lines = new ArrayList<>(MasterCsv.of(300, 3).lines().toList());
        List<String> inOrder;
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            desk.send(ASTERISK, String.join("\n", lines));
            inOrder = desk.state();
        }
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            desk.send(ASTERISK, String.join("\n", lines.subList(150, 300)));
            desk.send(ASTERISK, String.join("\n", lines.subList(0, 150)));
            assertThat(desk.state()).isEqualTo(inOrder);
        }
    }

    @Test
    void whatComesAfterTheLateCallsOfABrokenOffImportIsPricedAgainAWhileLater() throws Exception {
        List<String> lines = MasterCsv.of(300, 5).lines().toList();
        String early = String.join("\n", lines.subList(0, 150));
        String waiting = "select count(*) from late_month";
        try (CallDesk desk = new CallDesk(new TestDatabase());
                CallDesk inOrder = new CallDesk(new TestDatabase())) {
            withTrunk(inOrder);
            inOrder.send(
                    ASTERISK,
                    String.join("\n", lines.subList(0, 100)) + "\n" + String.join("\n", lines.subList(150, 300)));
            withTrunk(desk);
            desk.send(ASTERISK, String.join("\n", lines.subList(150, 300)));
            desk.take(desk.begin(ASTERISK, early), first(early, 100));
            assertThat(desk.rows(waiting)).containsExactly("1");

            desk.imports.late.waiting(Duration.ofMinutes(10));
            assertThat(desk.rows(waiting)).as("its import may go on").containsExactly("1");
            desk.imports.late.clock = Clock.offset(desk.imports.late.clock, Duration.ofMinutes(10));
            desk.imports.late.waiting(Duration.ofMinutes(10));

            assertThat(desk.rows(waiting)).containsExactly("0");
            assertThat(desk.state()).isEqualTo(inOrder.state());
            inOrder.send(ASTERISK, early);
            assertThat(desk.send(ASTERISK, early).recordsread()).isEqualTo(150);
            assertThat(desk.state()).isEqualTo(inOrder.state());
        }
    }

    @Test
    void theNextImportThatIsLateInAMonthSeesToTheCallsOfABrokenOffOne() throws Exception {
        List<String> lines = MasterCsv.of(300, 5).lines().toList();
        String early = String.join("\n", lines.subList(0, 100));
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            withTrunk(desk);
            desk.send(ASTERISK, String.join("\n", lines.subList(150, 300)));
            desk.take(desk.begin(ASTERISK, early), first(early, 100));

            desk.send(ASTERISK, String.join("\n", lines.subList(100, 150)));

            assertThat(desk.rows("select count(*) from late_month")).containsExactly("0");
            try (CallDesk inOrder = new CallDesk(new TestDatabase())) {
                withTrunk(inOrder);
                inOrder.send(ASTERISK, String.join("\n", lines));
                assertThat(desk.state()).isEqualTo(inOrder.state());
            }
        }
    }

    @Test
    void whoeverComesSecondToTheSameRecordsIsTurnedAway() throws Exception {
        String file = MasterCsv.of(10, 4);
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            ImportRun run = desk.begin(ASTERISK, file);
            desk.take(run, first(file, 10));

            assertThatThrownBy(() -> desk.take(run, first(file, 10)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
        }
    }

    @Test
    void theDirectionIsTheRoutesOrThatOfThePartyWhoIsASubscriber() throws SQLException {
        String file =
                """
                when,length,from,to,in,out
                2026-11-02 10:00:00,60,2001,380671112233,,other
                2026-11-02 10:01:00,60,380671112233,2001,trunk,PJSIP/2001
                2026-11-02 10:02:00,60,380671112233,2002,,PJSIP/2002
                2026-11-02 10:03:00,60,2001,2002,,PJSIP/2002
                2026-11-02 10:04:00,60,2001,380671112233,,
                2026-11-02 10:05:00,60,2001,380671112233,,strange
                """;
        CdrOptions options = CdrOptions.NONE.withColumns(Map.of(
                CdrField.START, "when",
                CdrField.DURATION, "length",
                CdrField.CALLER, "from",
                CdrField.DIALLED, "to",
                CdrField.INCOMING, "in",
                CdrField.OUTGOING, "out"));
        try (CallDesk desk = new CallDesk(new TestDatabase())) {
            CallImportAnswer answer = desk.send(new CallImportOrder(CallDesk.PBX, CdrFormat.CSV, options), file);

            assertThat(answer.skipped()).as("an internal call").isEqualTo(1);
            assertThat(desk.rows("select local_start, direction, dn, number, route_name, provider_id from call_record"
                            + " order by local_start"))
                    .extracting(row -> row.substring(14, 16) + row.substring(row.indexOf('|')))
                    .containsExactly(
                            "00|out|2001|380671112233|other|85",
                            "01|in|2001|380671112233|trunk|84",
                            "02|in|2002|380671112233|null|84",
                            "04|out|2001|380671112233|null|84",
                            "05|out|2001|380671112233|strange|null");
        }
    }

    private static List<CdrRow> first(String file, int records) throws Exception {
        List<CdrRow> rows = new ArrayList<>();
        try (CdrFile cdr = CdrFile.open(
                CdrFormat.ASTERISK, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), CdrOptions.NONE)) {
            for (int i = 0; i < records; i++) {
                Optional<CdrRow> row = cdr.next();
                rows.add(row.orElseThrow());
            }
        }
        return rows;
    }
}
