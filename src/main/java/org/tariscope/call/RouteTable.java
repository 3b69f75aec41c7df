package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tariscope.rating.Direction;
import org.tariscope.rating.Replacement;
import org.tariscope.rating.Route;

/** Reads the routes and gateways of a PBX. */
final class RouteTable {
    private RouteTable() {}

    /** By their names. */
    static Map<String, Route> of(Connection connection, long pbx) throws SQLException {
        Map<Long, List<Replacement>> replacements = replacements(connection, pbx);
        Map<String, Route> routes = new HashMap<>();
        String sql = "select id, name, provider_id, access_code from route where pbx_id = ? order by id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, pbx);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    routes.put(
                            rows.getString(2),
                            new Route(
                                    id(rows, 3),
                                    rows.getString(4),
                                    replacements.getOrDefault(rows.getLong(1), List.of())));
                }
            }
        }
        return routes;
    }

    private static Map<Long, List<Replacement>> replacements(Connection connection, long pbx) throws SQLException {
        String sql =
                """
                select r.route_id, r.direction, r.prefix, r.replace_to, r.number_length, r.provider_id
                from route_replacement r join route o on o.id = r.route_id
                where o.pbx_id = ? order by r.route_id, r.position
                """;
        Map<Long, List<Replacement>> replacements = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, pbx);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int length = rows.getInt(5);
                    OptionalInt only = rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(length);
                    replacements
                            .computeIfAbsent(rows.getLong(1), route -> new ArrayList<>())
                            .add(new Replacement(
                                    Direction.of(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getString(4),
                                    only,
                                    id(rows, 6)));
                }
            }
        }
        return replacements;
    }

    private static OptionalLong id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
