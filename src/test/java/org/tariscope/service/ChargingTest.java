package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.TestSource;
import org.tariscope.account.TestLedger;
import org.tariscope.audit.TestAudit;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Settings;

/** Which runs there are: one at a time, one a day by the schedule, and none that is forgotten. */
@Tag("database")
class ChargingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RunOrder ORDER = new RunOrder(TODAY, TODAY, 0, false);
    private static final Who BILLING = new Who("billing", "192.0.2.7", "request-1");

    private final TestDatabase database = new TestDatabase();
    private final Charging charging = new Charging();
    private Sales sales;

    @BeforeEach
    void startWithADailyServiceAndASubscriber() throws SQLException {
        charging.database = TestSource.of(database);
        charging.settings = Settings.of(Map.of());
        at(NOW);
        sales = new Sales(database);
        sales.service(1, ChargingPeriod.DAILY, "2");
        sales.service(2, ChargingPeriod.MANUAL, "2");
        sales.inPlan(Sales.PLAN, 1);
        sales.subscriber(7, TODAY.minusYears(1));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void at(Instant now) {
        charging.clock = Clock.fixed(now, ZoneOffset.UTC);
        charging.ledger = TestLedger.of(charging.clock);
        charging.audit = TestAudit.of(charging.database, charging.clock);
    }

    private void atDay(int days) {
        at(NOW.plus(Duration.ofDays(days)));
    }

    @Test
    void whileARunIsUnderWayNoOtherBegins() throws SQLException {
        Run run = charging.begin(BILLING, ORDER);

        refuses(ORDER, ProblemType.CONFLICT);
        assertThat(charging.next(run.id())).isFalse();
        assertThat(charging.begin(BILLING, ORDER).id()).isGreaterThan(run.id());
        assertThat(database.count("charging_run")).isEqualTo(2);
    }

    @Test
    void ofTwoAtOnceOneBegins() throws Exception {
        Callable<Boolean> begin = () -> {
            try {
                return charging.begin(BILLING, ORDER).isRunning();
            } catch (Refusal refused) {
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Boolean> begun = new ArrayList<>();
        try {
            for (Future<Boolean> ended : threads.invokeAll(List.of(begin, begin))) {
                begun.add(ended.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(begun).containsExactlyInAnyOrder(true, false);
        assertThat(database.count("charging_run")).isEqualTo(1);
    }

    @Test
    void onlyAServiceWithPeriodsThatIsSoldCanBeCharged() throws SQLException {
        sales.service(3, ChargingPeriod.DAILY, "2");
        sales.run("update service set active = false where id = 3");

        refuses(new RunOrder(TODAY, TODAY, 999, false), ProblemType.NOT_FOUND);
        refuses(new RunOrder(TODAY, TODAY, 2, false), ProblemType.CONFLICT);
        refuses(new RunOrder(TODAY, TODAY, 3, false), ProblemType.CONFLICT);
        assertThat(charging.begin(BILLING, new RunOrder(TODAY, TODAY, 1, false)).isRunning())
                .isTrue();
    }

    @Test
    void theScheduleBeginsWithTodayAndCatchesUpAfterwards() throws SQLException {
        Run first = charging.beginScheduled().orElseThrow();
        assertThat(first.order()).isEqualTo(new RunOrder(TODAY, TODAY, 0, true));
        charging.next(first.id());
        assertThat(charging.beginScheduled()).isEmpty();

        atDay(3);
        Run second = charging.beginScheduled().orElseThrow();
        assertThat(second.order()).isEqualTo(new RunOrder(TODAY.plusDays(1), TODAY.plusDays(3), 0, true));
        charging.next(second.id());
        assertThat(database.count("ledger")).isEqualTo(4);
    }

    @Test
    void closedBooksAreNotChargedTo() {
        charging.settings = Settings.of(Map.of("tariscope.accounts.closed", "2026-11-23"));
        RunOrder reachesBack = new RunOrder(TODAY.minusDays(1), TODAY, 0, false);

        refuses(reachesBack, ProblemType.PERIOD_CLOSED);
        assertThatThrownBy(() -> charging.forecast(reachesBack)).isInstanceOf(Refusal.class);
        assertThat(charging.begin(BILLING, ORDER).isRunning()).isTrue();
    }

    @Test
    void theScheduleLeavesClosedBooksOut() {
        charging.next(charging.beginScheduled().orElseThrow().id());
        charging.settings = Settings.of(Map.of("tariscope.accounts.closed", "2026-11-26"));
        atDay(2);
        assertThat(charging.beginScheduled()).isEmpty();

        atDay(3);
        assertThat(charging.beginScheduled().orElseThrow().order().from()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void aRunByHandDoesNotMoveTheSchedule() {
        Run byHand = charging.begin(BILLING, ORDER);
        charging.next(byHand.id());

        assertThat(charging.beginScheduled().orElseThrow().order().from()).isEqualTo(TODAY);
    }

    @Test
    void theScheduleWaitsForARunThatIsUnderWay() {
        Run byHand = charging.begin(BILLING, ORDER);
        assertThatThrownBy(charging::beginScheduled).isInstanceOf(Refusal.class);
        charging.next(byHand.id());

        assertThat(charging.beginScheduled()).isPresent();
    }

    @Test
    void whatAFailedRunLeftTheNextDaysRunChargesToo() throws SQLException {
        Run failing = charging.beginScheduled().orElseThrow();
        charging.fail(failing.id());
        assertThat(charging.beginScheduled()).as("one attempt a day").isEmpty();

        atDay(1);
        Run next = charging.beginScheduled().orElseThrow();
        assertThat(next.order().to()).isEqualTo(TODAY.plusDays(1));
        assertThat(next.order().from()).isEqualTo(TODAY);
    }

    @Test
    void aRunThatWasLeftIsFoundWhenItHasNotComeFurtherForAWhile() {
        Run run = charging.begin(BILLING, ORDER);

        assertThat(charging.untouchedSince(NOW)).isEmpty();
        assertThat(charging.untouchedSince(NOW.plusMillis(1)).map(Run::id)).contains(run.id());
        charging.next(run.id());
        assertThat(charging.untouchedSince(NOW.plusSeconds(99))).isEmpty();
    }

    @Test
    void aRunThatEndedStaysAsItIs() throws SQLException {
        Run run = charging.begin(BILLING, ORDER);
        charging.next(run.id());
        charging.next(run.id());
        charging.fail(run.id());

        assertThat(charging.list(run.id(), Page.ALL))
                .extracting(RunAnswer::state)
                .containsExactly("done");
        assertThat(database.count("audit")).isEqualTo(2);
    }

    @Test
    void beginningAndEndAreAudited() throws SQLException {
        Run run = charging.begin(BILLING, ORDER);
        charging.next(run.id());

        String about = "audit where action = 'services.charge' and object = 'charging run " + run.id() + "'";
        assertThat(
                        database.count(
                                about
                                        + """
                         and actor = 'billing' and outcome = 'ok'
                        and after_text = 'fromdate=2026-11-24 todate=2026-11-24 serviceid=0 scheduled=false'"""))
                .isEqualTo(1);
        assertThat(database.count(about
                        + " and actor = 'system' and outcome = 'done'"
                        + " and after_text like 'subscribers=1 charges=1 amount=2.00%'"))
                .isEqualTo(1);
    }

    @Test
    void aForecastChangesNothing() throws SQLException {
        RunAnswer forecast = charging.forecast(new RunOrder(TODAY.minusDays(9), TODAY, 0, false));

        assertThat(forecast.id()).isNull();
        assertThat(forecast.state()).isEqualTo("dryrun");
        assertThat(forecast.charges()).isEqualTo(10);
        assertThat(forecast.amount()).isEqualTo("20.00");
        for (String table : List.of("ledger", "service_charge", "charging_run", "audit", "account_day")) {
            assertThat(database.count(table)).as(table).isZero();
        }
    }

    @Test
    void runsAreListedWithTheirProgress() {
        Run first = charging.begin(BILLING, new RunOrder(TODAY.minusDays(1), TODAY, 1, false));
        charging.next(first.id());
        Run second = charging.begin(BILLING, ORDER);
        charging.fail(second.id());

        List<RunAnswer> all = charging.list(0, Page.ALL);
        assertThat(all).extracting(RunAnswer::id).containsExactly(first.id(), second.id());
        assertThat(all).extracting(RunAnswer::state).containsExactly("done", "failed");
        assertThat(all).extracting(RunAnswer::serviceid).containsExactly(1L, 0L);
        assertThat(all).extracting(RunAnswer::charges).containsExactly(2L, 0L);
        assertThat(all.get(0).amount()).isEqualTo("4.00");
        assertThat(all.get(0).problem()).isNull();
        assertThat(all.get(1).problem()).isEqualTo("Broken off after subscriber 0; the log says why");
        assertThat(charging.list(0, new Page(Optional.of(1), 1))).isEqualTo(all.subList(1, 2));
        assertThat(charging.list(first.id(), Page.ALL)).isEqualTo(all.subList(0, 1));
        assertThat(charging.list(999, Page.ALL)).isEmpty();
    }

    private void refuses(RunOrder order, ProblemType type) {
        assertThatThrownBy(() -> charging.begin(BILLING, order))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
