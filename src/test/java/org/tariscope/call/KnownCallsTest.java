package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;

/** Of ids of any form, those are known that are in the table of that PBX, and no others. */
@Tag("database")
class KnownCallsTest {
    private static final long PBX = 1;
    private static final long OTHER = 2;

    private final TestDatabase database = new TestDatabase();
    private Connection connection;
    private long last;

    @BeforeEach
    void makePbxs() throws SQLException {
        connection = database.connect();
        connection.createStatement().execute("insert into node (id, name, time_zone) values (1, 'One', 'UTC')");
        connection.createStatement().execute("insert into pbx (id, node_id, name) values (1, 1, 'A'), (2, 1, 'B')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"1699999999., 1", "'', 7", "g\u00fcn-, 1", "\ud83d\udcde, 3", "Z, 40", "~, 1"})
    void allOrSomeOrNoneOfThemAreThere(String prefix, int step) throws SQLException {
        List<String> ids =
                IntStream.range(100, 700).mapToObj(i -> prefix + i * step).toList();
        record(PBX, ids.subList(0, 400));
        record(OTHER, ids.subList(300, 600));

        assertThat(known(ids)).containsExactlyInAnyOrderElementsOf(ids.subList(0, 400));
        assertThat(known(ids.subList(100, 300))).containsExactlyInAnyOrderElementsOf(ids.subList(100, 300));
        assertThat(known(ids.subList(400, 600))).isEmpty();
        assertThat(known(List.of(ids.get(0), ids.get(399), ids.get(599)))).containsOnly(ids.get(0), ids.get(399));
        assertThat(known(List.of())).isEmpty();
    }

    /** Java sorts the telephone before the letter, MariaDB behind it. */
    @Test
    void whatTheDatabaseSortsInAnotherOrderIsFound() throws SQLException {
        List<String> ids = List.of("\ud83d\udcde", "\uff21");
        record(PBX, ids);

        assertThat(known(ids)).containsOnly("\ud83d\udcde", "\uff21");
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 500})
    void idsThatLieFarApartAreFoundAmongOthers(int signs) throws SQLException {
        Random random = new Random(3);
        Set<String> all = Stream.generate(
                        () -> Long.toString(random.nextLong(), 36) + (char) (32 + random.nextInt(signs)))
                .limit(3_000)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = all.stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
        record(PBX, there);
        for (int size : new int[] {1, 2, 10, 499, 500, 501, 1_500}) {
            Set<String> asked =
                    all.stream().filter(id -> random.nextInt(all.size()) < size).collect(Collectors.toSet());
            Set<String> wanted = asked.stream().filter(there::contains).collect(Collectors.toSet());

            assertThat(known(asked)).isEqualTo(wanted);
        }
    }

    private Set<String> known(Collection<String> ids) throws SQLException {
        return new KnownCalls(connection, PBX).among(Set.copyOf(ids));
    }

    private void record(long pbx, Collection<String> ids) throws SQLException {
        String sql =
                """
                insert into call_record (id, pbx_id, external_id, started_at, local_start, raw_seconds, direction, dn, number, status,
                    reason, price_list_version)
                values (?, ?, ?, '2026-11-01 10:00:00', '2026-11-01 12:00:00', 1, 'out', '1', '2', 'unrated', 'no-plan', 1)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String id : ids) {
                insert.setLong(1, ++last);
                insert.setLong(2, pbx);
                insert.setString(3, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
