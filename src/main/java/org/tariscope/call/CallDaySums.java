package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tariscope.tariff.Price;

/** What the calls of days come to, read from sums that are kept, however many calls there are. */
@ApplicationScoped
@Transactional
public class CallDaySums {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * The calls of a day.
     *
     * @param unpriced those of them that have no price
     * @param cost in the main currency
     */
    public record Day(LocalDate day, long calls, long unpriced, BigDecimal cost) {}

    /**
     * The calls that have no price for a reason.
     *
     * @param reason its word
     */
    public record Unpriced(String reason, long calls, long seconds) {}

    /** The days that have calls, in their order; of these nodes, or of all. */
    public List<Day> days(LocalDate from, LocalDate to, Optional<Set<Long>> nodes) {
        String sql =
                """
                select d.local_day, sum(d.calls), sum(case when d.reason = '' then 0 else d.calls end), sum(d.cost)
                from call_day d join pbx p on p.id = d.pbx_id
                where d.local_day >= ? and d.local_day <= ? and %s
                group by d.local_day having sum(d.calls) <> 0 order by d.local_day
                """;
        return read(
                sql,
                from,
                to,
                nodes,
                row -> new Day(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        Price.shown(row.getBigDecimal(4))));
    }

    /** Why calls of these days have no price, the reason of the most calls first; of these nodes, or of all. */
    public List<Unpriced> unpriced(LocalDate from, LocalDate to, Optional<Set<Long>> nodes) {
        String sql =
                """
                select d.reason, sum(d.calls), sum(d.seconds)
                from call_day d join pbx p on p.id = d.pbx_id
                where d.local_day >= ? and d.local_day <= ? and d.reason <> '' and %s
                group by d.reason having sum(d.calls) <> 0 order by sum(d.calls) desc, d.reason
                """;
        return read(sql, from, to, nodes, row -> new Unpriced(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private <T> List<T> read(
            String sql, LocalDate from, LocalDate to, Optional<Set<Long>> nodes, SqlRows.Reading<T> reading) {
        Set<Long> limit = nodes.orElse(Set.of());
        String where = nodes.isEmpty()
                ? "1 = 1"
                : limit.isEmpty() ? "1 = 0" : "p.node_id in (?" + ", ?".repeat(limit.size() - 1) + ")";
        List<Object> values = new ArrayList<>(List.of(from, to));
        values.addAll(limit);
        return SqlRows.read(database, sql.formatted(where), reading, values);
    }
}
