package org.tariscope.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty database with a price list, subscribers, and what they owe. The same day gives the same rows, always; dates that matter are
 * relative to the clock's day, so that every list has past, present and future prices.
 */
public final class DemoData {
    private static final Logger LOG = System.getLogger(DemoData.class.getName());
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
            "code",
            "node",
            "pbx",
            "route",
            "department",
            "subscriber",
            "phone_number",
            "service");

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
        LOG.log(Level.INFO, "Demonstration data: the price list is loaded");
        loadCustomers(connection);
        for (String table : TABLES_WITH_SEQUENCE) {
            advanceSequence(connection, table);
        }
        change(connection, "update price_list set version = version + 1");
        change(connection, "update service_list set version = version + 1");
    }

    private void loadCustomers(Connection connection) throws SQLException {
        List<Customer> customers = new Customers(today).all();
        new DemoNodes(connection, today).load();
        new DemoSubscribers(connection, today).load(customers);
        new DemoNumbers(connection, today).load(customers);
        Map<Long, List<Given>> given = new DemoServices(connection, today).load(customers);
        LOG.log(Level.INFO, "Demonstration data: subscribers {0}", Integer.toString(customers.size()));
        long postings = new DemoLedger(connection, today).load(customers, given);
        advanceLedger(connection);
        LOG.log(Level.INFO, "Demonstration data: postings to their accounts {0}", Long.toString(postings));
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

    /** As above, with one statement: there are too many ids for one draw each. */
    private static void advanceLedger(Connection connection) throws SQLException {
        String sql = "select max(drawn) from (select next value for ledger_seq as drawn from ledger) draws";
        long drawn = number(connection, sql);
        if (drawn < number(connection, "select max(id) from ledger")) {
            throw new IllegalStateException("ledger_seq is at " + drawn);
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.executeUpdate();
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
