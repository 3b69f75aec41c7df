package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Direction;

/** What pages show of calls is what stands in the tables, and of the visitor's nodes only. */
@Tag("database")
class CallPagesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 30);
    private static final Map<String, String> NOVEMBER = Map.of("fromdate", "2026-11-01", "todate", "2026-11-30");
    private static final Optional<Set<Long>> ALL = Optional.empty();
    private static final Optional<Set<Long>> ELSEWHERE = Optional.of(Set.of(2L));
    private static final Who WHO = new Who("pages", "127.0.0.1", "-");

    private final TestDatabase database = new TestDatabase();
    private final CallDesk desk = new CallDesk(database);
    private final CallSearch search = new CallSearch();
    private final CallDaySums days = new CallDaySums();
    private final CallDayUpkeep upkeep = new CallDayUpkeep();
    private final RerateRuns runs = new RerateRuns();
    private final CallImportRuns imports = new CallImportRuns();

    @BeforeEach
    void connect() {
        search.database = database.source();
        days.database = database.source();
        upkeep.database = database.source();
        runs.database = database.source();
        imports.database = database.source();
        desk.run("insert into node (id, name, time_zone) values (2, 'Berlin', 'Europe/Berlin')");
    }

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    private void importMany() {
        desk.run("update route set name = 'PJSIP/trunk' where id = 1");
        desk.send(new CallImportOrder(CallDesk.PBX, CdrFormat.ASTERISK, CdrOptions.NONE), MasterCsv.of(1200, 7));
    }

    private List<String> sumsOfCalls() {
        return desk.rows("select pbx_id, cast(local_start as date), coalesce(reason, ''), count(*), sum(raw_seconds),"
                + " coalesce(sum(main_cost), 0.0000000000) from call_record"
                + " group by pbx_id, cast(local_start as date), coalesce(reason, '')"
                + " order by 1, 2, 3");
    }

    private List<String> keptSums() {
        return desk.rows("select pbx_id, local_day, reason, sum(calls), sum(seconds), sum(cost)"
                + " from call_day group by pbx_id, local_day, reason having sum(calls) <> 0 order by 1, 2, 3");
    }

    @Test
    void theSumsOfDaysAreThoseOfTheCallsHoweverTheyCameAndChanged() {
        importMany();
        for (int i = 0; i < 12; i++) {
            desk.add("single-" + i, "2026-11-02T10:00:0" + i % 10, 60 + i, "0380671234567");
        }
        assertThat(sumsOfCalls()).hasSizeGreaterThan(10);
        assertThat(keptSums()).isEqualTo(sumsOfCalls());

        desk.run(
                "update code set tariff_id = 5001 where id = 9006",
                "update tariff_parameters set price = price * 2",
                "update price_list set version = version + 1");
        assertThat(desk.rerate().changed()).isPositive();
        assertThat(keptSums()).isEqualTo(sumsOfCalls());

        long before = Long.parseLong(desk.rows("select count(*) from call_day").get(0));
        upkeep.run();
        assertThat(Long.parseLong(desk.rows("select count(*) from call_day").get(0)))
                .isLessThan(before);
        assertThat(keptSums()).isEqualTo(sumsOfCalls());
        long calls = days.days(FROM, TO, ALL).stream()
                .mapToLong(CallDaySums.Day::calls)
                .sum();
        assertThat(calls).isEqualTo(search.sums(search.filter(NOVEMBER, ALL)).calls());
        assertThat(days.days(FROM, TO, ELSEWHERE)).isEmpty();
        assertThat(days.unpriced(FROM, TO, ELSEWHERE)).isEmpty();
    }

    @Test
    void unpricedCallsAreCountedByReasonWithTheirMostFrequentNumbers() {
        for (int i = 0; i < 3; i++) {
            desk.add("code-" + i, "2026-11-02T10:00:0" + i, 10, Direction.OUT, "2001", "99912" + i, "");
        }
        desk.add("nobody", "2026-11-03T10:00:00", 7, Direction.OUT, "7777", "380671234567", "");

        assertThat(days.unpriced(FROM, TO, ALL))
                .containsExactly(
                        new CallDaySums.Unpriced("unknown-code", 3, 30),
                        new CallDaySums.Unpriced("unknown-subscriber", 1, 7));
        Map<String, String> codes =
                Map.of("fromdate", "2026-11-01", "todate", "2026-11-30", "status", "unrated", "reason", "unknown-code");
        UnpricedNumbers numbers = search.numbers(search.filter(codes, ALL));
        assertThat(numbers.looked()).isEqualTo(3);
        assertThat(numbers.beginnings()).containsExactly(new UnpricedNumbers.Often("9991", 3));
        assertThat(numbers.dns()).containsExactly(new UnpricedNumbers.Often("2001", 3));
    }

    @Test
    void callsAreFoundByWhatIsChosenAndOfTheVisitorsNodesOnly() {
        importMany();
        CallFilter all = search.filter(NOVEMBER, ALL);
        List<Long> each = new ArrayList<>();
        search.each(all, row -> each.add(row.call().id()));
        List<Long> latest = search.find(all, new CallSearch.Order(CallSearch.Column.START, true, 0, 5000)).stream()
                .map(row -> row.call().id())
                .toList();
        List<Long> backwards = new ArrayList<>(latest);
        java.util.Collections.reverse(backwards);
        assertThat(each)
                .as("the file has the page's calls")
                .isEqualTo(backwards)
                .hasSize((int) search.sums(all).calls());
        List<CallRow> dearest = search.find(all, new CallSearch.Order(CallSearch.Column.COST, true, 0, 3));
        assertThat(dearest.get(0).call().maincost())
                .isEqualByComparingTo(
                        desk.rows("select max(main_cost) from call_record").get(0));
        assertThat(search.sums(search.filter(
                                Map.of("fromdate", "2026-11-01", "todate", "2026-11-30", "status", "unrated"), ALL))
                        .calls())
                .isEqualTo(Long.parseLong(desk.rows("select count(*) from call_record where status = 'unrated'")
                        .get(0)));
        long one = latest.get(0);
        assertThat(search.details(one, ALL).row().node()).isEqualTo("Kyiv");
        assertThat(search.sums(search.filter(NOVEMBER, ELSEWHERE)).calls()).isZero();
        assertThat(search.sums(search.filter(
                                Map.of("fromdate", "2026-11-01", "todate", "2026-11-30", "nodeid", "1"), ELSEWHERE))
                        .calls())
                .isZero();
        assertThatThrownBy(() -> search.details(one, ELSEWHERE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        search.filter(Map.of("fromdate", "2026-11-01", "todate", "2026-11-30", "number", "38%"), ALL))
                .isInstanceOf(Refusal.class);
        assertThat(imports.list(ELSEWHERE, 0, 10)).isEmpty();
        assertThat(imports.list(ALL, 0, 10)).hasSize(1);
    }

    @Test
    void aRunIsSeenByWhoMaySeeAllItsNodesAndIsMadeByThePriceListThatWasCompared() {
        importMany();
        desk.run("update tariff_parameters set price = price * 3", "update price_list set version = version + 1");
        CallFilter filter = search.filter(NOVEMBER, Optional.of(Set.of(1L)));
        List<RerateRow> found = new ArrayList<>();
        long version = desk.rerating.compare(filter, (sums, more) -> found.addAll(more));
        assertThat(found).isNotEmpty();
        desk.run("update price_list set version = version + 1");
        assertThatThrownBy(() -> desk.rerating.run(WHO, filter, "x", ALL, version, (sums, more) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("compare again");
        long current = desk.rerating.compare(filter, (sums, more) -> {});

        long run = desk.rerating.run(WHO, filter, "Dearer", Optional.of(Set.of(1L)), current, (sums, more) -> {});

        assertThat(runs.find(run, ALL).changed())
                .isEqualTo(runs.countChanged(run, ALL))
                .isPositive();
        assertThat(runs.find(run, Optional.of(Set.of(1L, 12L))).reason()).isEqualTo("Dearer");
        assertThat(runs.count(ELSEWHERE)).isZero();
        assertThat(runs.count(Optional.of(Set.of(11L)))).isZero();
        List<RerateRuns.Changed> largest = runs.changed(run, ALL, true, 0, 2);
        assertThat(largest.get(0).difference())
                .isGreaterThanOrEqualTo(largest.get(1).difference());
        assertThat(search.details(largest.get(0).id(), ALL).rerates())
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("Dearer"));
        assertThat(runs.countChanged(run, ELSEWHERE)).isZero();
        desk.rerate();
        assertThat(runs.count(ALL)).isEqualTo(2);
        assertThat(runs.count(Optional.of(Set.of(1L))))
                .as("not the one of all nodes")
                .isEqualTo(1);
    }

    @Test
    void rejectedRecordsStayListed() {
        CdrOptions options = CdrOptions.NONE.withColumns(CallImportOrder.typed(Map.of(
                        "format", "csv",
                        "pbxid", "292",
                        "columns", "start=when,duration=len,dialled=to,caller=from"))
                .options()
                .columns());
        desk.send(
                new CallImportOrder(CallDesk.PBX, CdrFormat.CSV, options),
                "when;len;to;from\n"
                        + "2026-11-02 10:00:00;60;380671234567;2001\n"
                        + "never;60;1;2001\n"
                        + "2026-11-02 10:00:00;-1;1;2001\n");
        CallImportRuns.Run run = imports.list(ALL, 0, 1).get(0);
        assertThat(run.row().rejected()).isEqualTo(2);
        assertThat(imports.countRejected(run.row().id())).isEqualTo(2);
        assertThat(imports.rejected(run.row().id(), 0, 10))
                .extracting(RejectedRecord::line)
                .containsExactly(3L, 4L);
    }
}
