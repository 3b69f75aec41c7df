package org.tariscope.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Fills an empty database with the demo price list. The same day gives the same rows, always; dates that matter are
 * relative to the clock's day, so that every list has past, present and future prices.
 */
public final class DemoData {
    private static final List<String> TABLES_WITH_SEQUENCE = List.of(
            "provider",
            "plan",
            "currency",
            "day_type",
            "tariff",
            "tariff_parameters",
            "time_band",
            "stage",
            "code_category",
            "code");

    private final LocalDate today;

    public DemoData(Clock clock) {
        today = LocalDate.now(clock);
    }

    /**
     * Loads everything within the caller's transaction, which the caller commits. Throws IllegalStateException where the
     * database already has a provider.
     */
    public void load(Connection connection) throws SQLException {
        refuseUnlessEmpty(connection);
        new DemoBasics(connection, today).load();
        new DemoTariffs(connection, today).load();
        new DemoCodes(connection, today).load();
        for (String table : TABLES_WITH_SEQUENCE) {
            advanceSequence(connection, table);
        }
        try (PreparedStatement bump = connection.prepareStatement("update price_list set version = version + 1")) {
            bump.executeUpdate();
        }
    }

    /** Whether the database has no price list yet. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "select count(*) from provider") == 0;
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        if (!isEmpty(connection)) {
            throw new IllegalStateException("The demo data is for an empty database; this one has a price list");
        }
    }

    /** By drawing from it: altering a sequence would commit the caller's transaction. */
    private static void advanceSequence(Connection connection, String table) throws SQLException {
        long largest = number(connection, "select coalesce(max(id), 0) from " + table);
        long drawn = 0;
        while (drawn < largest) {
            drawn = number(connection, "select next value for " + table + "_seq");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
