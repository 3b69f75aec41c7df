package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tariscope.http.Nullable;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.Price;

/** The runs that priced calls again, and what each has changed. Who is limited to nodes sees runs of these nodes only. */
@ApplicationScoped
@Transactional
public class RerateRuns {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * A run. Costs are in the main currency.
     *
     * @param state {@code running}, {@code done} or {@code failed}; one whose server is gone is running for ever
     */
    public record Run(
            long id,
            String filter,
            String reason,
            String state,
            long calls,
            long changed,
            BigDecimal before,
            BigDecimal after,
            String by,
            Instant startedAt,
            @Nullable Instant finishedAt) {
        public BigDecimal difference() {
            return Price.shown(after.subtract(before));
        }
    }

    /**
     * A call that a run has changed.
     *
     * @param start in the time of the node
     * @param before null: it had no price
     * @param after null: it has none since
     */
    public record Changed(
            long id,
            LocalDateTime start,
            String dn,
            String number,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String reason) {
        public BigDecimal difference() {
            return Price.shown(
                    (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before));
        }
    }

    /** How many runs there are. */
    public long count(Optional<Set<Long>> nodes) {
        return read("select count(*) from call_rerate r where " + seen(nodes), row -> row.getLong(1))
                .get(0);
    }

    /** Some of them, the latest first. */
    public List<Run> list(Optional<Set<Long>> nodes, int first, int size) {
        return read(
                "select * from call_rerate r where " + seen(nodes)
                        + " order by id desc offset ? rows fetch next ? rows only",
                RerateRuns::run,
                first,
                size);
    }

    /** The run with this id; 404 where there is none that may be seen. */
    public Run find(long id, Optional<Set<Long>> nodes) {
        return read("select * from call_rerate r where " + seen(nodes) + " and id = ?", RerateRuns::run, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no run " + id));
    }

    /** How many calls of these nodes a run has changed so far. */
    public long countChanged(long id, Optional<Set<Long>> nodes) {
        String sql =
                """
                select count(*) from call_rerate_change x join call_record c on c.id = x.call_id where x.rerate_id = ? and %s
                """
                        .formatted(of(nodes));
        return read(sql, row -> row.getLong(1), id).get(0);
    }

    /** Some of the calls of these nodes that a run has changed, by id or the largest difference first. */
    public List<Changed> changed(long id, Optional<Set<Long>> nodes, boolean largestFirst, int first, int size) {
        String order = largestFirst
                ? "abs(coalesce(x.cost_after, 0) - coalesce(x.cost_before, 0)) desc, x.call_id"
                : "x.call_id";
        String sql =
                """
                select x.call_id, c.local_start, c.dn, c.number, x.cost_before, x.cost_after, c.reason
                from call_rerate_change x join call_record c on c.id = x.call_id
                where x.rerate_id = ? and %s order by %s offset ? rows fetch next ? rows only
                """
                        .formatted(of(nodes), order);
        return read(sql, RerateRuns::changed, id, first, size);
    }

    /** Later calls of a month follow, also such as a run of some nodes did not mean. Ids are numbers. */
    private static String of(Optional<Set<Long>> nodes) {
        return nodes.map(each -> each.stream().map(Object::toString).toList())
                .map(ids -> ids.isEmpty()
                        ? "1 = 0"
                        : "c.pbx_id in (select p.id from pbx p where p.node_id in (" + String.join(", ", ids) + "))")
                .orElse("1 = 1");
    }

    /** Passes runs whose nodes are all among these; those of all nodes only where there is no limit. Ids are numbers. */
    private static String seen(Optional<Set<Long>> nodes) {
        if (nodes.isEmpty()) {
            return "1 = 1";
        }
        String left = nodes.get().stream()
                .map(node -> ", ' " + node + " ', ' ')")
                .reduce("replace(".repeat(nodes.get().size()) + "concat(' ', r.node_limit, ' ')", String::concat);
        return "r.node_limit is not null and trim(" + left + ") = ''";
    }

    private static Run run(ResultSet row) throws SQLException {
        LocalDateTime finished = row.getObject("finished_at", LocalDateTime.class);
        return new Run(
                row.getLong("id"),
                row.getString("filter"),
                row.getString("reason"),
                row.getString("state"),
                row.getLong("calls"),
                row.getLong("changed"),
                Price.shown(row.getBigDecimal("cost_before")),
                Price.shown(row.getBigDecimal("cost_after")),
                row.getString("ordered_by"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                finished == null ? null : finished.toInstant(ZoneOffset.UTC));
    }

    private static Changed changed(ResultSet row) throws SQLException {
        BigDecimal before = row.getBigDecimal(5);
        BigDecimal after = row.getBigDecimal(6);
        return new Changed(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class),
                row.getString(3),
                row.getString(4),
                before == null ? null : Price.shown(before),
                after == null ? null : Price.shown(after),
                row.getString(7));
    }

    private <T> List<T> read(String sql, SqlRows.Reading<T> reading, Object... values) {
        return SqlRows.read(database, sql, reading, List.of(values));
    }
}
