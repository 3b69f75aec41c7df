package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The imports of call records with the records that could not be read; of nodes that the visitor may see. */
@ApplicationScoped
@Transactional
public class CallImportRuns {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** An import and whose calls it brought. */
    public record Run(CallImportRow row, String pbx, String node) {}

    /** How many imports there are. */
    public long count(Optional<Set<Long>> nodes) {
        String sql = "select count(*) from call_import i join pbx p on p.id = i.pbx_id where " + seen(nodes);
        return read(sql, row -> row.getLong(1)).get(0);
    }

    /** Some of them, the latest first. */
    public List<Run> list(Optional<Set<Long>> nodes, int first, int size) {
        return read(
                select(nodes) + " order by i.id desc offset ? rows fetch next ? rows only",
                CallImportRuns::run,
                first,
                size);
    }

    /** The import with this id; 404 where there is none that may be seen. */
    public Run find(long id, Optional<Set<Long>> nodes) {
        return read(select(nodes) + " and i.id = ?", CallImportRuns::run, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no import " + id));
    }

    /** How many records of an import are listed as not readable. */
    public long countRejected(long id) {
        return read("select count(*) from call_import_rejected where call_import_id = ?", row -> row.getLong(1), id)
                .get(0);
    }

    /** Some of them, in the order of the file. */
    public List<RejectedRecord> rejected(long id, int first, int size) {
        String sql =
                """
                select line, why from call_import_rejected where call_import_id = ?
                order by line offset ? rows fetch next ? rows only
                """;
        return read(sql, row -> new RejectedRecord(row.getLong(1), row.getString(2)), id, first, size);
    }

    private static String select(Optional<Set<Long>> nodes) {
        return """
                select i.*, p.name as pbx_name, n.name as node_name
                from call_import i join pbx p on p.id = i.pbx_id join node n on n.id = p.node_id
                where\s"""
                + seen(nodes);
    }

    /** Ids are numbers. */
    private static String seen(Optional<Set<Long>> nodes) {
        return nodes.map(each -> each.stream().map(Object::toString).toList())
                .map(ids -> ids.isEmpty() ? "1 = 0" : "p.node_id in (" + String.join(", ", ids) + ")")
                .orElse("1 = 1");
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                CallImportRow.of(CallImportTable.of(row)), row.getString("pbx_name"), row.getString("node_name"));
    }

    private <T> List<T> read(String sql, SqlRows.Reading<T> reading, Object... values) {
        return SqlRows.read(database, sql, reading, List.of(values));
    }
}
