package org.tariscope.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tariscope.TestDatabase;
import org.tariscope.subscriber.SubscriberSearch.Column;
import org.tariscope.subscriber.SubscriberSearch.Part;

@Tag("database")
class SubscriberSearchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();
    private final SubscriberSearch search =
            new SubscriberSearch(database.source(), Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    private final SubscriberList list = new SubscriberList(database.source());

    /** Node 1 with departments 1, 11 and 111, one in the other; node 2 with department 2. */
    @BeforeEach
    void makeSubscribers() throws SQLException {
        run("insert into node (id, name, time_zone) values (1, 'Kyiv', 'UTC'), (2, 'Berlin', 'UTC')");
        run("insert into pbx (id, node_id, name) values (1, 1, 'PBX')");
        run("insert into department (id, node_id, parent_id, path, name) values (1, 1, null, '/1/', 'Kyiv'), (11,"
                + " 1, 1, '/1/11/', 'Sales'), (111, 1, 11, '/1/11/111/', 'Export'), (2, 2, null, '/2/',"
                + " 'Berlin')");
        subscriber(501, 11, "Шевченко Олена", "A-17", "Olena@example.com");
        subscriber(502, 111, "Мельник Олена Іванівна", "18", null);
        subscriber(503, 2, "100% Energy_GmbH", "B-17", "info@example.com");
        for (int i = 0; i < 17; i++) {
            subscriber(
                    600 + i, i % 2 == 0 ? 2 : 1, "Name " + (i * 7 % 17), "C" + (i * 5 % 17), "m" + i + "@example.org");
        }
        number(1, 501, "2001", "2020-01-01", null);
        number(2, 502, "2002", "2020-01-01", "2026-03-09");
        number(3, 503, "2002", "2026-03-10", null);
        number(4, 502, "2055", "2026-04-01", null);
        number(5, 501, "+380", "2026-01-01", null);
    }

    private void subscriber(long id, long department, String name, String account, String email) throws SQLException {
        run("insert into subscriber (id, department_id, full_name, connection_date, account_number, email) values ("
                + id
                + ", " + department + ", '" + name + "', date '2020-01-01', '" + account + "', "
                + (email == null ? "null" : "'" + email + "'") + ")");
    }

    private void number(long id, long subscriber, String dn, String from, String to) throws SQLException {
        run("insert into phone_number (id, subscriber_id, pbx_id, dn, from_date, to_date) values (" + id + ", "
                + subscriber + ", 1, '" + dn + "', date '" + from + "', " + (to == null ? "null" : "date '" + to + "'")
                + ")");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private List<Long> found(String text, Optional<Long> node, Optional<Long> department, Optional<Set<Long>> limit) {
        SubscriberChoice choice = new SubscriberChoice(text, node, department, limit);
        SubscriberPages pages = new SubscriberPages(search, list, choice);
        List<Long> ids = pages.rows(new Part(Column.NAME, false, 0, 100), TODAY).stream()
                .map(SubscriberRow::id)
                .toList();
        assertThat(pages.count()).isEqualTo(ids.size());
        assertThat(pages.isMore()).isFalse();
        assertThat(search.ids(choice)).containsExactlyInAnyOrderElementsOf(ids).isSorted();
        return ids;
    }

    private List<Long> found(String text) {
        return found(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "олена, 502 501",
        "ОЛЕНА шевч, 501",
        "лен ник, 502",
        "100%, 503",
        "%, 503",
        "y_g, 503",
        "a-1, 501",
        "b-17, 503",
        "olena@EXAMPLE, 501",
        "example.com, ''",
        "2001, 501",
        "+38, 501",
        "nobody, ''"
    })
    void aTextIsPartOfTheNameOrBeginsWhatElseTheSubscriberHas(String text, String ids) {
        assertThat(found(text).stream().map(String::valueOf).toList())
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void aNumberFindsWhoHasItOrWillHaveItAndNotWhoHadIt() {
        assertThat(found("2002")).containsExactly(503L);
        assertThat(found("2055")).containsExactly(502L);
    }

    @Test
    void aDepartmentHasTheSubscribersBelowItAndALimitHidesOtherNodes() {
        assertThat(found("", Optional.empty(), Optional.of(11L), Optional.empty()))
                .containsExactly(502L, 501L);
        assertThat(found("олена", Optional.empty(), Optional.of(111L), Optional.empty()))
                .containsExactly(502L);
        assertThat(found("17", Optional.of(2L), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(found("b-17", Optional.of(2L), Optional.empty(), Optional.empty()))
                .containsExactly(503L);
        assertThat(found("b-17", Optional.empty(), Optional.empty(), Optional.of(Set.of(1L))))
                .isEmpty();
        assertThat(found("2002", Optional.empty(), Optional.empty(), Optional.of(Set.of(1L))))
                .isEmpty();
        assertThat(found("", Optional.empty(), Optional.empty(), Optional.of(Set.of(1L))))
                .hasSize(10);
        assertThat(found("", Optional.of(2L), Optional.empty(), Optional.of(Set.of(1L))))
                .isEmpty();
        assertThat(found("", Optional.empty(), Optional.empty(), Optional.of(Set.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void pagesTogetherAreTheWholeTableEitherWay(Column column) {
        for (String text : List.of("", "name")) {
            for (Optional<Long> node : List.of(Optional.<Long>empty(), Optional.of(2L))) {
                SubscriberChoice choice = new SubscriberChoice(text, node, Optional.empty(), Optional.empty());
                List<Long> up = pages(choice, column, false);
                List<Long> down = pages(choice, column, true);
                assertThat(up).doesNotHaveDuplicates().hasSizeGreaterThan(8);
                Collections.reverse(down);
                assertThat(down).as(choice + " by " + column).isEqualTo(up);
            }
        }
        assertThat(pages(
                        new SubscriberChoice("name", Optional.empty(), Optional.empty(), Optional.empty()),
                        Column.ACCOUNT,
                        false))
                .startsWith(600L, 607L, 602L);
    }

    private List<Long> pages(SubscriberChoice choice, Column column, boolean descending) {
        SubscriberPages pages = new SubscriberPages(search, list, choice);
        List<Long> ids = new ArrayList<>();
        for (int first = 0; first < pages.count(); first += 4) {
            pages.rows(new Part(column, descending, first, 4), TODAY).forEach(row -> ids.add(row.id()));
        }
        assertThat(pages.rows(new Part(column, descending, pages.count(), 4), TODAY))
                .isEmpty();
        return ids;
    }

    @Test
    void aRowHasTheNumbersOfTheDay() {
        assertThat(list.rows(List.of(503L, 501L, 9L), TODAY))
                .extracting(
                        SubscriberRow::id, SubscriberRow::firstNumbers, SubscriberRow::department, SubscriberRow::node)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(503L, "2002", "Berlin", "Berlin"),
                        org.assertj.core.groups.Tuple.tuple(501L, "2001, +380", "Sales", "Kyiv"));
        assertThat(list.rows(List.of(503L), TODAY.minusDays(1)).get(0).numbers())
                .isEmpty();
    }
}
