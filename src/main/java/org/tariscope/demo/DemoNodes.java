package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Communication nodes with their PBXs and a tree of departments each. */
final class DemoNodes {
    private final Connection connection;
    private final LocalDate today;

    DemoNodes(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void load() throws SQLException {
        loadNodes();
        loadPbxs();
        loadDepartments();
    }

    private void loadNodes() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into node (id, name, time_zone) values (?, ?, ?)")) {
            for (Row row : rows("nodes.csv")) {
                batch.add(row.id("id"), row.text("name"), row.text("time_zone"));
            }
        }
    }

    private void loadPbxs() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into pbx (id, node_id, name, type) values (?, ?, ?, ?)")) {
            for (Row row : rows("pbxs.csv")) {
                batch.add(row.id("id"), row.id("node"), row.text("name"), row.text("type"));
            }
        }
    }

    private void loadDepartments() throws SQLException {
        String sql =
                """
                insert into department (id, node_id, parent_id, path, name, description, address)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        Map<Long, String> paths = new HashMap<>();
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : rows("departments.csv")) {
                Optional<Long> parent = row.optionalId("parent");
                String path = parent.map(paths::get).orElse("/") + row.id("id") + "/";
                paths.put(row.id("id"), path);
                batch.add(
                        row.id("id"),
                        row.id("node"),
                        parent,
                        path,
                        row.text("name"),
                        row.optional("description"),
                        row.optional("address"));
            }
        }
    }

    private List<Row> rows(String file) {
        return Sheet.read(file, today).rows();
    }
}
