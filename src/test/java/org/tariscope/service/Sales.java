package org.tariscope.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tariscope.TestDatabase;

/** Rows to charge: plans 43 and 44, a department, and whatever subscribers and services a test wants. */
final class Sales {
    static final long PLAN = 43;
    static final long OTHER_PLAN = 44;

    private final TestDatabase database;

    Sales(TestDatabase database) throws SQLException {
        this.database = database;
        run("insert into plan (id, name) values (43, 'Base'), (44, 'Business')");
        run("insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')");
        run("insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')");
    }

    void mainCurrency(int digits) throws SQLException {
        run("insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', ?, true)", digits);
    }

    void service(long id, ChargingPeriod period, String price) throws SQLException {
        run(
                "insert into service (id, name, period, price) values (?, ?, ?, ?)",
                id,
                "Service " + id,
                period.word(),
                new BigDecimal(price));
    }

    void inPlan(long plan, long service) throws SQLException {
        run("insert into plan_service (plan_id, service_id) values (?, ?)", plan, service);
    }

    /** A subscriber with an account, connected on a day and on plan 43 since. */
    void subscriber(long id, LocalDate connectedOn) throws SQLException {
        run(
                """
                insert into subscriber (id, department_id, full_name, connection_date, account_number)
                values (?, 1, 'Somebody', ?, ?)
                """,
                id,
                connectedOn,
                Long.toString(id));
        run("insert into account (subscriber_id) values (?)", id);
        plan(id, connectedOn, PLAN);
    }

    void subscribers(long first, long last, LocalDate connectedOn) throws SQLException {
        for (long id = first; id <= last; id++) {
            subscriber(id, connectedOn);
        }
    }

    void plan(long subscriber, LocalDate from, long plan) throws SQLException {
        run("insert into subscriber_plan (subscriber_id, from_date, plan_id) values (?, ?, ?)", subscriber, from, plan);
    }

    void give(long subscriber, long service, LocalDate from, LocalDate to, int quantity) throws SQLException {
        run(
                """
                insert into subscriber_service (subscriber_id, service_id, from_date, to_date, quantity)
                values (?, ?, ?, ?, ?)
                """,
                subscriber,
                service,
                from,
                to,
                quantity);
    }

    void close(long subscriber, LocalDate on) throws SQLException {
        run("update account set closed_on = ? where subscriber_id = ?", on, subscriber);
    }

    void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
