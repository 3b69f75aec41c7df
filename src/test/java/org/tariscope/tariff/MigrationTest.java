package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;

/** What the tables themselves refuse, whoever writes to them. */
@Tag("database")
class MigrationTest {
    /** The class of SQL states for a broken constraint. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private static final String PARAMETERS =
            "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price) ";
    private static final String CODE =
            "insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date) ";
    private static final String BAND =
            "insert into time_band (id, parameters_id, day_type_id, hour_from, hour_to, price) ";

    private static final TestDatabase DATABASE = new TestDatabase();

    private Connection connection;

    @BeforeAll
    static void insertOneOfEach() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            run(connection, "insert into provider (id, name, main) values (84, 'Dnipro Telecom', true)");
            run(connection, "insert into provider (id, name) values (85, 'Carpathia Voice')");
            run(connection, "insert into plan (id, name) values (43, 'Base')");
            run(connection, "insert into currency (id, code, name, digits, main) values (978, 'EUR', 'Euro', 2, true)");
            run(connection, "insert into day_type (id, name) values (1, 'Working day'), (2, 'Weekend')");
            run(connection, "insert into day_type_weekday (day_type_id, weekday) values (1, 5)");
            run(connection, "insert into tariff (id, name, provider_id, direction) values (7, 'Germany', 84, 'out')");
            run(connection, PARAMETERS + "values (9, 7, 43, date '2026-01-01', 978, 0.5)");
            run(connection, "insert into stage (id, parameters_id, from_minute, price) values (1, 9, 0, 1)");
            run(connection, CODE + "values (1, 84, 'out', '49', 'Germany', 7, date '2026-01-01')");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into price_list (id, version) values (2, 1)",
                "insert into provider (id, name) values (0, 'Zero')",
                "insert into provider (id, name) values (90, 'Dnipro Telecom')",
                "insert into provider (id, name, main) values (90, 'A second main one', true)",
                "insert into plan (id, name, digits_after_decimal) values (90, 'Eleven digits', 11)",
                "insert into currency (id, code, name, digits) values (90, 'EU', 'Two letters', 2)",
                "insert into currency (id, code, name, digits, main) values (90, 'USD', 'Dollar', 2, true)",
                "insert into exchange_rate (currency_id, from_date, rate) values (978, date '2026-01-01', 0)",
                "insert into day_type_weekday (day_type_id, weekday) values (2, 8)",
                "insert into day_type_weekday (day_type_id, weekday) values (2, 5)",
                "insert into tariff (id, name, provider_id, direction) values (90, 'Up', 84, 'up')",
                "insert into tariff (id, name, provider_id, direction) values (90, 'Of nobody', 99, 'out')",
                PARAMETERS + "values (90, 7, 43, date '2026-01-01', 978, 0.5)",
                PARAMETERS + "values (90, 7, 43, date '2026-01-02', 978, -0.5)",
                "update tariff_parameters set unit = 'hour'",
                "update tariff_parameters set round_to = -1",
                "update tariff_parameters set free_seconds_mode = 'half'",
                "update tariff_parameters set round_cost_to = 11",
                "update tariff_parameters set round_cost_mode = 'down', round_cost_down = false",
                "update tariff_parameters set round_cost_mode = 'up', round_cost_down = true",
                "update tariff_parameters set round_first_minute = true, first_step = 90",
                "update tariff_parameters set stages = 3",
                "update tariff_parameters set stages_mode = 'flat'",
                "update tariff_parameters set minimum_cost = -1",
                BAND + "values (90, 9, 1, 8, 25, 1)",
                BAND + "values (90, 9, 1, -1, 8, 1)",
                BAND + "values (90, 9, 1, 8, 8, 1)",
                "insert into stage (id, parameters_id, from_minute, price) values (90, 9, 0, 2)",
                "insert into stage (id, parameters_id, from_minute, price) values (90, 9, -1, 2)",
                CODE + "values (90, 84, 'out', '49', 'The same prefix', 7, date '2026-01-01')",
                CODE + "values (90, 84, 'out', '', 'No prefix', 7, date '2026-01-01')",
                CODE + "values (90, 85, 'out', '48', 'A tariff of another provider', 7, date '2026-01-01')",
                CODE + "values (90, 84, 'in', '48', 'A tariff of the other direction', 7, date '2026-01-01')",
                "update code set to_date = date '2025-12-31'",
                "delete from tariff",
                "delete from plan",
                "delete from currency",
                "delete from provider",
                "delete from tariff_parameters"
            })
    void wrongStateIsRefused(String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .startsWith(CONSTRAINT_VIOLATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into provider (id, name) values (90, 'dnipro telecom'), (91, 'Dnipro Telecom ')",
                "insert into provider (id, name) values (90, 'Дніпро €𝄞')",
                PARAMETERS + "values (90, 7, 43, date '2026-01-02', 978, 123456789.0123456789)",
                "update tariff_parameters set round_cost_mode = 'down', round_cost_down = true",
                "update tariff_parameters set round_first_minute = true, first_step = 60",
                BAND + "values (90, 9, 1, 0, 24, 0)",
                CODE + "values (90, 85, 'in', '49', 'Without tariff', null, date '2026-01-01')",
                CODE + "values (90, 84, 'out', '49', 'The same prefix later', null, date '2026-01-02')",
                "update code set to_date = from_date"
            })
    void rightStateIsAccepted(String sql) {
        assertThatCode(() -> run(connection, sql)).doesNotThrowAnyException();
    }

    @Test
    void pricesAreKeptExactly() throws SQLException {
        run(connection, "update tariff_parameters set price = 123456789.0123456789");
        try (PreparedStatement query = connection.prepareStatement("select price from tariff_parameters");
                ResultSet result = query.executeQuery()) {
            result.next();
            assertThat(result.getBigDecimal(1)).isEqualByComparingTo("123456789.0123456789");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
