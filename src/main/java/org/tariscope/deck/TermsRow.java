package org.tariscope.deck;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The terms in the columns of {@code tariff_parameters}. */
final class TermsRow {
    static final String COLUMNS =
            "currency_id, price, unit, round_to, first_step, round_first_minute, connection_cost, minimum_cost,"
                    + " free_seconds, free_seconds_mode, subtract_seconds, round_cost_to, round_duration_down,"
                    + " round_cost_down, round_cost_mode, no_account, account_description, account_dns,"
                    + " minimum_duration";
    static final int COUNT = 19;

    private TermsRow() {}

    static Terms of(ResultSet row) throws SQLException {
        boolean firstMinute = row.getBoolean("round_first_minute");
        return new Terms(
                row.getLong("currency_id"),
                amount(row, "price"),
                row.getString("unit"),
                step(row.getInt("round_to")),
                firstMinute ? 60 : step(row.getInt("first_step")),
                amount(row, "connection_cost"),
                amount(row, "minimum_cost"),
                others(row, firstMinute));
    }

    private static OtherTerms others(ResultSet row, boolean firstMinute) throws SQLException {
        int digits = row.getInt("round_cost_to");
        Optional<Integer> roundCostTo = row.wasNull() ? Optional.empty() : Optional.of(digits);
        return new OtherTerms(
                row.getInt("free_seconds"),
                row.getString("free_seconds_mode"),
                row.getInt("subtract_seconds"),
                roundCostTo,
                row.getBoolean("round_duration_down"),
                row.getBoolean("round_cost_down"),
                Optional.ofNullable(row.getString("round_cost_mode")),
                firstMinute,
                row.getBoolean("no_account"),
                Optional.ofNullable(row.getString("account_description")),
                row.getBoolean("account_dns"),
                row.getInt("minimum_duration"));
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros();
    }

    /** A step of one second is none. */
    private static int step(int seconds) {
        return seconds == 1 ? 0 : seconds;
    }

    /** Sets the columns in their order, from this parameter on. */
    static void set(PreparedStatement insert, int first, Terms terms) throws SQLException {
        OtherTerms others = terms.others();
        boolean firstMinute = terms.roundsFirstMinute();
        insert.setLong(first, terms.currency());
        insert.setBigDecimal(first + 1, terms.price());
        insert.setString(first + 2, terms.unit());
        insert.setInt(first + 3, terms.roundTo());
        insert.setInt(first + 4, firstMinute ? 0 : terms.firstStep());
        insert.setBoolean(first + 5, firstMinute);
        insert.setBigDecimal(first + 6, terms.connectionCost());
        insert.setBigDecimal(first + 7, terms.minimumCost());
        insert.setInt(first + 8, others.freeSeconds());
        insert.setString(first + 9, others.freeSecondsMode());
        insert.setInt(first + 10, others.subtractSeconds());
        insert.setObject(first + 11, others.roundCostTo().orElse(null));
        insert.setBoolean(first + 12, others.roundDurationDown());
        insert.setBoolean(first + 13, others.roundCostDown());
        insert.setString(first + 14, others.roundCostMode().orElse(null));
        insert.setBoolean(first + 15, others.noAccount());
        insert.setString(first + 16, others.accountDescription().orElse(null));
        insert.setBoolean(first + 17, others.accountDns());
        insert.setInt(first + 18, others.minimumDuration());
    }
}
