package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Communication nodes with their PBXs, the routes of these, and a tree of departments each. */
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
        loadRoutes();
        loadReplacements();
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

    private void loadRoutes() throws SQLException {
        String sql =
                """
                insert into route (id, pbx_id, name, provider_id, access_code, description)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : rows("routes.csv")) {
                batch.add(
                        row.id("id"),
                        row.id("pbx"),
                        row.text("name"),
                        row.optionalId("provider"),
                        row.optional("access_code").orElse(""),
                        row.optional("description"));
            }
        }
    }

    private void loadReplacements() throws SQLException {
        String sql =
                """
                insert into route_replacement
                    (route_id, position, direction, prefix, replace_to, number_length, provider_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : rows("route_replacements.csv")) {
                batch.add(
                        row.id("route"),
                        row.number("position"),
                        row.text("direction"),
                        row.optional("prefix").orElse(""),
                        row.optional("replace_to").orElse(""),
                        row.optionalNumber("number_length"),
                        row.optionalId("provider"));
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
