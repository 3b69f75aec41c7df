package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Recorded calls as pages look for them: with names, in several orders, and only of nodes that the visitor may see. */
@ApplicationScoped
@Transactional
public class CallSearch {
    private static final Id ID = new Id(false);

    /** What is typed, checked as the input of a method. */
    private static final MethodDescription TYPED = MethodDescription.get("calls.page", "Calls that a page shows")
            .takes(CallsResource.FILTER)
            .takes(
                    Parameter.optional("number", new Text(50), "The beginning of the other party's number"),
                    Parameter.optional("nodeid", ID, "The communication node's id"));

    private static final int AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** By which column calls are sorted. */
    public enum Column {
        START("started_at"),
        DURATION("raw_seconds"),
        COST("main_cost"),
        POSTED("posted");

        private final String column;

        Column(String column) {
            this.column = column;
        }

        /** As the index has them, where they are sorted by their start. */
        private String order(CallFilter filter, boolean descending) {
            String way = descending ? " desc" : "";
            String between = this == START && filter.isInOrder() ? ", external_id" + way : "";
            return " order by " + column + way + between + ", id" + way;
        }
    }

    /** A part of the calls in an order. */
    public record Order(Column column, boolean descending, int first, int size) {}

    /**
     * Which calls are meant.
     *
     * @param typed by the name of {@code calls.list}'s parameter, or {@code number} or {@code nodeid}
     * @param nodes of which the visitor may see calls; empty: of all
     */
    public CallFilter filter(Map<String, String> typed, Optional<Set<Long>> nodes) {
        Parameters given = Parameters.ofTyped(TYPED, typed);
        CallFilter filter = CallFilter.of(given);
        given.optionalText("number").ifPresent(beginning -> filter.ofNumbers(digits(beginning)));
        Optional<Long> node = given.optionalId("nodeid");
        node.ifPresent(id -> filter.note("nodeid=" + id));
        if (node.isPresent() || nodes.isPresent()) {
            filter.ofPbxs(pbxs(node, nodes));
        }
        return filter;
    }

    private static String digits(String beginning) {
        if (!beginning.matches("[^%_\\\\\\p{Cntrl}]{1,50}")) {
            throw Refusal.of(ProblemType.INVALID_VALUE, "number", "is not the beginning of a number");
        }
        return beginning;
    }

    /** By their ids in the condition, so that no database begins with the PBXs instead of with the days. */
    private List<Long> pbxs(Optional<Long> node, Optional<Set<Long>> nodes) {
        return with(connection -> {
            List<Long> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id, node_id from pbx order by id");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long of = rows.getLong(2);
                    if (node.orElse(of) == of
                            && nodes.map(seen -> seen.contains(of)).orElse(true)) {
                        found.add(rows.getLong(1));
                    }
                }
            }
            return found;
        });
    }

    /** How many they are and what they come to. */
    public CallSums sums(CallFilter filter) {
        return with(connection -> CallSums.read(connection, filter));
    }

    /** Some of the calls. */
    public List<CallRow> find(CallFilter filter, Order order) {
        return with(connection -> {
            if (order.column() == Column.START && order.descending() && filter.isInOrder()) {
                return CallRow.read(connection, CallsBackwards.ids(connection, filter, order.first(), order.size()));
            }
            List<Object> values = new ArrayList<>(filter.values());
            values.add(order.first());
            values.add(order.size());
            String by = order.column().order(filter, order.descending());
            return rows(connection, filter, by + " offset ? rows fetch next ? rows only", values);
        });
    }

    private static List<CallRow> rows(Connection connection, CallFilter filter, String more, List<Object> values)
            throws SQLException {
        return CallRow.read(connection, CallsBackwards.ids(connection, filter, more, values));
    }

    /** Each of them in the order of their start; a page at a time, each read for itself. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void each(CallFilter filter, Consumer<CallRow> consumer) {
        Optional<CallRow> last = Optional.empty();
        List<CallRow> page;
        do {
            page = after(filter, last);
            page.forEach(consumer);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == AT_ONCE);
    }

    private List<CallRow> after(CallFilter filter, Optional<CallRow> last) {
        List<Object> values = new ArrayList<>(filter.values());
        String after = "";
        if (last.isPresent()) {
            after = " and started_at >= ? and (started_at > ? or external_id > ? or external_id = ? and id > ?)";
            CallRow row = last.get();
            String external = row.call().externalid();
            values.addAll(List.of(
                    row.startedAt(),
                    row.startedAt(),
                    external,
                    external,
                    row.call().id()));
        }
        values.add(AT_ONCE);
        String more = after + " order by started_at, external_id, id fetch first ? rows only";
        return with(connection -> rows(connection, filter, more, values));
    }

    /** The call with this id; 404 where there is none, or none of these nodes. */
    public CallDetails details(long id, Optional<Set<Long>> nodes) {
        return with(connection -> {
            CallRow row = CallRow.read(connection, List.of(id)).stream()
                    .filter(found ->
                            nodes.map(seen -> seen.contains(found.nodeId())).orElse(true))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no call " + id));
            return CallDetails.read(connection, row);
        });
    }

    /** What the unpriced calls of one reason have in common. */
    public UnpricedNumbers numbers(CallFilter filter) {
        return with(connection -> UnpricedNumbers.read(connection, filter));
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls could not be read", failed);
        }
    }
}
