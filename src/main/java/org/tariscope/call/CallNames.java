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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The names from which pages let people choose calls. */
@ApplicationScoped
@Transactional
public class CallNames {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** Something with a name. */
    public record Named(long id, String name) {}

    /** A PBX of a node. */
    public record NamedPbx(long id, long nodeId, String name, String node) {}

    /** All providers, ordered by name. */
    public List<Named> providers() {
        return read(
                "select id, name from provider order by name, id", row -> new Named(row.getLong(1), row.getString(2)));
    }

    /** The PBXs of these nodes, or of all, ordered by node and name. */
    public List<NamedPbx> pbxs(Optional<Set<Long>> nodes) {
        String sql =
                """
                select p.id, n.id, p.name, n.name from pbx p join node n on n.id = p.node_id order by n.name, p.name, p.id
                """;
        return read(sql, row -> new NamedPbx(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .stream()
                .filter(pbx -> nodes.map(seen -> seen.contains(pbx.nodeId())).orElse(true))
                .toList();
    }

    /** The PBX with this id; 404 where there is none, or none of these nodes. */
    public NamedPbx pbx(long id, Optional<Set<Long>> nodes) {
        return pbxs(nodes).stream()
                .filter(pbx -> pbx.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no PBX " + id));
    }

    /** The code of the main currency; empty where there is none yet. */
    public String mainCurrency() {
        return read("select code from currency where main order by id", row -> row.getString(1)).stream()
                .findFirst()
                .orElse("");
    }

    /** One row of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reading.of(rows));
            }
            return list;
        } catch (SQLException failed) {
            throw new IllegalStateException("The names could not be read", failed);
        }
    }
}
