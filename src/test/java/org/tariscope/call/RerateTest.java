package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.rating.Direction;

/** Calls that are priced again cost what they would have cost from the first, and their accounts are corrected to the cent. */
@Tag("database")
class RerateTest {
    private static final CallImportOrder ASTERISK =
            new CallImportOrder(CallDesk.PBX, CdrFormat.ASTERISK, CdrOptions.NONE);

    private static CallDesk desk() {
        CallDesk desk = new CallDesk(new TestDatabase());
        desk.run("update route set name = 'PJSIP/trunk' where id = 1");
        return desk;
    }

    /** Another price and other stages in the middle of the month, a price where there was none, and none where there was one. */
    private static void newPrices(CallDesk desk) {
        desk.run(
                "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price) values"
                        + " (101, 5001, 43, date '2026-11-05', 980, 0.55), (102, 5001, 44, date '2026-11-01', 980, 0.33),"
                        + " (103, 5002, 44, date '2020-01-01', 980, 0.77)",
                "update stage set price = 2 where id = 1",
                "update tariff_parameters set no_account = true where id = 102",
                "update price_list set version = version + 1");
    }

    @Test
    void theLedgerComesToWhatAFreshImportUnderTheNewPricesComesTo() throws SQLException {
        String file = MasterCsv.of(1500, 11);
        List<String> fresh;
        try (CallDesk desk = desk()) {
            newPrices(desk);
            desk.send(ASTERISK, file);
            fresh = desk.state();
        }
        try (CallDesk desk = desk()) {
            desk.send(ASTERISK, file);
            newPrices(desk);
            List<String> before = desk.rows("select * from ledger order by id");
            RerateAnswer dry = desk.rerating.compare(CallDesk.NOVEMBER);
            assertThat(desk.rows("select * from ledger order by id")).isEqualTo(before);

            RerateAnswer done = desk.rerate();

            assertThat(differences(withoutNothing(desk.state()), withoutNothing(fresh)))
                    .isEmpty();
            assertThat(done.rows()).isEqualTo(dry.rows());
            assertThat(done.before()).isEqualTo(dry.before());
            assertThat(done.after()).isEqualTo(dry.after());
            assertThat(done.difference()).isEqualByComparingTo(done.after().subtract(done.before()));
            assertThat(desk.rows("select * from ledger order by id").subList(0, before.size()))
                    .as("what was posted stays")
                    .isEqualTo(before);
            assertThat(desk.rows("select distinct reason from ledger where corrects_id is not null"))
                    .containsExactly("A new price");
            assertThat(desk.rows("select state, calls, changed, ordered_by, reason from call_rerate"))
                    .containsExactly("done|" + done.calls() + "|" + done.changed() + "|calls|A new price");
            assertThat(desk.rerate().changed())
                    .as("priced again, it changes nothing")
                    .isZero();
        }
    }

    private static List<String> differences(List<String> rows, List<String> expected) {
        List<String> differences = new ArrayList<>(rows);
        differences.removeAll(new HashSet<>(expected));
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(new HashSet<>(rows));
        missing.forEach(row -> differences.add("missing: " + row));
        return differences;
    }

    /** A day whose postings come to nothing is not there in a fresh ledger. */
    private static List<String> withoutNothing(List<String> state) {
        return state.stream()
                .filter(row -> !row.matches("\\d+\\|\\d{4}-\\d{2}-\\d{2}\\|0(\\.0+)?(\\|.*)?"))
                .toList();
    }

    @Test
    void aCallThatHadNoPriceGetsItOnceItsCauseIsMended() throws SQLException {
        try (CallDesk desk = desk()) {
            AddedCallAnswer call = desk.add("a", "2026-11-02T10:00:00", 120, Direction.OUT, "2001", "75551234", "");
            assertThat(call.reason()).isEqualTo("code-without-tariff");
            desk.run("update code set tariff_id = 5001 where id = 9006", "update price_list set version = version + 1");

            RerateAnswer answer = desk.rerate();

            assertThat(answer.rows()).singleElement().satisfies(row -> {
                assertThat(row.before()).isNull();
                assertThat(row.after()).isEqualByComparingTo("1.00");
            });
            assertThat(desk.rows("select amount, corrects_id from ledger")).containsExactly("1.0000000000|null");
        }
    }

    @Test
    void whatAnotherHasPaidIsTakenBackFromHisAccountWhoeverPaysNow() throws SQLException {
        try (CallDesk desk = desk()) {
            desk.run("update route set name = 'trunk' where id = 1");
            desk.add("moved", "2026-11-02T10:00:00", 120, "0380671234567");
            desk.add("nobodys", "2026-11-03T10:00:00", 120, "0380671234567");
            desk.run(
                    "update phone_number set subscriber_id = 6193, to_date = date '2026-11-02' where dn = '2001'",
                    "delete from number_plan");

            RerateAnswer answer = desk.rerate();

            assertThat(answer.changed()).isEqualTo(2);
            assertThat(desk.rows("select subscriber_id, sum(amount) from ledger group by subscriber_id"
                            + " order by subscriber_id"))
                    .containsExactly("6169|0.0000000000", "6193|0.8000000000");
            assertThat(desk.rows("select external_id, subscriber_id, reason, posted from call_record order by id"))
                    .containsExactly("moved|6193|null|0.8000000000", "nobodys|null|unknown-subscriber|0.0000000000");
            assertThat(desk.rerate().changed()).isZero();
        }
    }

    @Test
    void laterCallsOfTheMonthFollowThoughTheyAreNotMeant() throws SQLException {
        try (CallDesk desk = desk()) {
            desk.run("update route set name = 'trunk' where id = 1");
            desk.add("1", "2026-11-01T10:00:00", 300, "04822");
            desk.add("2", "2026-11-02T10:00:00", 600, "04822");
            desk.run(
                    "update tariff_parameters set subtract_seconds = 300 where id = 3",
                    "update price_list set version = version + 1");

            desk.rerating.run(
                    new Who("x", "-", "-"),
                    CallFilter.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1)),
                    "Fewer seconds");

            assertThat(desk.rows(
                            "select external_id, used_seconds, billed_seconds, posted from call_record order by id"))
                    .containsExactly("1|0|0|0.0000000000", "2|0|300|5.0000000000");
        }
    }
}
