package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Direction;

/** A recorded call has the price of its day, is charged to its account, and is there once. */
@Tag("database")
class CallRecordingTest {
    private final CallDesk desk = new CallDesk(new TestDatabase());

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    @Test
    void aCallIsPricedPostedAndExplained() {
        AddedCallAnswer call = desk.add("a", "2026-11-02T10:15:00", 120, "0380671234567");

        assertThat(call.cost()).isEqualByComparingTo("1.00");
        assertThat(call.posted()).isEqualByComparingTo("1.00");
        assertThat(call.subscriberid()).isEqualTo(6169);
        assertThat(call.planid()).isEqualTo(43);
        assertThat(call.steps())
                .extracting(StepAnswer::step)
                .startsWith("A1 provider", "A2 subscriber", "A3 plan", "A4 code", "A4 version");
        assertThat(call.steps().get(0).result()).isEqualTo("provider 84, number 380671234567");
        assertThat(desk.rows("select subscriber_id, kind, rec_date, amount, service_name, quantity from ledger"))
                .containsExactly("6169|charge|2026-11-02|1.0000000000|Ukraine|120");
        assertThat(desk.rows("select end_debt from account_day")).containsExactly("1.0000000000");
    }

    @Test
    void theNumbersOwnPlanBeatsTheSubscribersFromItsDayOn() {
        assertThat(desk.add("a", "2026-11-19T23:59:59", 120, "0380671234567").cost())
                .isEqualByComparingTo("1.00");
        assertThat(desk.add("b", "2026-11-20T00:00:00", 120, "0380671234567").cost())
                .isEqualByComparingTo("0.80");
        assertThat(desk.rows("select service_name from ledger order by id")).containsExactly("Ukraine", "Calls, 2001");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-route, 2001, 380671234567, nowhere, 2026-11-02",
        "no-provider, 2001, 380671234567, nobody, 2026-11-02",
        "unknown-subscriber, 2999, 380671234567, trunk, 2026-11-02",
        "unknown-subscriber, 2001, 380671234567, trunk, 2025-12-31",
        "not-connected-yet, 2001, 380671234567, trunk, 2026-01-09",
        "no-plan, 2003, 380671234567, trunk, 2026-11-02",
        "unknown-code, 2001, 999, trunk, 2026-11-02",
        "unknown-code, 2001, 380671234567, other, 2026-11-02",
        "code-without-tariff, 2001, 75551234, trunk, 2026-11-02",
        "no-parameters-in-force, 2002, 48221234567, trunk, 2026-11-02",
        "no-exchange-rate, 2001, 12125551234, trunk, 2026-11-02"
    })
    void aCallWithoutAPriceKeepsTheReasonAndCostsNothing(
            String reason, String dn, String number, String route, String day) {
        AddedCallAnswer call = desk.add(reason, day + "T10:00:00", 60, Direction.OUT, dn, number, route);

        assertThat(call.reason()).isEqualTo(reason);
        assertThat(call.steps().get(call.steps().size() - 1).result()).isEqualTo(reason);
        assertThat(desk.rows("select status, reason, cost, posted from call_record"))
                .containsExactly("unrated|" + reason + "|null|0.0000000000");
        assertThat(desk.rows("select * from ledger")).isEmpty();
    }

    @Test
    void anIncomingCallIsPricedByWhoCalled() {
        AddedCallAnswer call = desk.add("in", "2026-11-02T10:00:00", 60, Direction.IN, "2001", "380441112233", "trunk");

        assertThat(call.rateid()).isEqualTo(5003);
        assertThat(call.cost()).isEqualByComparingTo("0.01");
    }

    @Test
    void aCallOnNoRouteHasTheMainProvidersPrices() {
        assertThat(desk.add("x", "2026-11-02T10:00:00", 60, Direction.OUT, "2001", "380441112233", "")
                        .providerid())
                .isEqualTo(84);
    }

    @Test
    void theSameCallIsRecordedOnceAndAnotherUnderItsIdIsRefused() {
        AddedCallAnswer first = desk.add("a", "2026-11-02T10:15:00", 120, "0380671234567");
        AddedCallAnswer again = desk.add("a", "2026-11-02T10:15:00", 120, "0380671234567");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.duplicate()).isTrue();
        assertThat(desk.rows("select count(*) from ledger")).containsExactly("1");
        assertThatThrownBy(() -> desk.add("a", "2026-11-02T10:15:00", 121, "0380671234567"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
    }

    @Test
    void whatIsNotPostedIsPricedAllTheSame() {
        assertThat(desk.add("free", "2026-11-02T10:15:00", 60, "0800123").cost())
                .isEqualByComparingTo("0.30");
        desk.run("update account set closed_on = date '2026-11-03' where subscriber_id = 6169");
        assertThat(desk.add("closed", "2026-11-03T10:15:00", 60, "0380671234567")
                        .cost())
                .isEqualByComparingTo("0.50");

        assertThat(desk.rows("select posted from call_record")).containsOnly("0.0000000000");
        assertThat(desk.rows("select * from ledger")).isEmpty();
    }

    @Test
    void whatComesLateCountsOnTheFirstDayOfTheOpenBooks() {
        desk.closeBooks("2026-11-30");

        desk.add("late", "2026-11-02T10:15:00", 60, "0380671234567");

        assertThat(desk.rows("select rec_date, from_date, to_date from ledger"))
                .containsExactly("2026-12-01|2026-11-02|2026-11-02");
    }

    @Test
    void stagesOfAMonthCountInTheOrderOfTheCallsStartHoweverTheyArrive() {
        desk.add("3", "2026-11-03T10:00:00", 600, "04822");
        desk.add("2", "2026-11-02T10:00:00", 300, "04822");
        desk.add("5", "2026-11-05T10:00:00", 60, "04822");
        desk.add("1", "2026-11-01T10:00:00", 240, "04822");
        desk.add("october", "2026-10-31T23:59:59", 60, "04822");
        List<String> jumbled =
                desk.rows("select external_id, used_seconds, main_cost, posted from call_record order by local_start");

        assertThat(jumbled)
                .containsExactly(
                        "october|0|1.0000000000|1.0000000000",
                        "1|0|4.0000000000|4.0000000000",
                        "2|240|5.0000000000|5.0000000000",
                        "3|540|1.9000000000|1.9000000000",
                        "5|1140|0.1000000000|0.1000000000");
        assertThat(desk.rows("select sum(amount) from ledger")).containsExactly("12.0000000000");
        assertThat(desk.rows("select distinct reason from ledger where corrects_id is not null"))
                .containsExactly("Stages of the month in the order of the calls' start");
        assertThat(desk.rows("select sum(end_debt) from account_day where rec_date = date '2026-11-05'"))
                .containsExactly("12.0000000000");
    }

    @Test
    void monthsEndInTheTimeOfTheNode() {
        desk.add("october", "2026-10-31T23:59:59", 600, "04822");
        AddedCallAnswer november = desk.add("november", "2026-11-01T00:00:00", 60, "04822");

        assertThat(november.cost()).isEqualByComparingTo("1.00");
        assertThat(desk.rows("select started_at from call_record where external_id = 'november'"))
                .singleElement()
                .asString()
                .startsWith("2026-10-31 22:00:00");
    }

    @Test
    void theListShowsTheCallsOfTheDaysThatAreAskedFor() {
        desk.add("a", "2026-11-02T00:00:00", 60, "0380671234567");
        desk.add("b", "2026-11-02T23:59:59", 60, "0380671234567");
        desk.add("c", "2026-11-03T00:00:00", 60, "0999");

        List<CallAnswer> calls = desk.list.page(
                CallFilter.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)), Optional.empty(), 10);

        assertThat(calls).extracting(CallAnswer::externalid).containsExactly("a", "b");
        assertThat(calls.get(0).maincost()).isEqualTo(new BigDecimal("0.50"));
    }
}
