package org.tariscope.apiuser;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.tariscope.http.UniqueViolation;
import org.tariscope.http.UserRequests;
import org.tariscope.settings.Settings;

/**
 * How often API users call on each day of the server's zone; all servers of a database add to the same rows. A day is right to
 * the minute: requests count on the day on which they are added up.
 */
@ApplicationScoped
@Transactional
public class ApiUse {
    private static final String ADD =
            """
            update api_use set requests = requests + ?, refusals = refusals + ?, errors = errors + ?
            where use_day = ? and api_user_id = ?
            """;
    private static final String BEGIN =
            "insert into api_use (requests, refusals, errors, use_day, api_user_id) values (?, ?, ?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /**
     * What an API user has sent on a day.
     *
     * @param username the user's name; empty where it was deleted
     * @param refusals those that were answered 401, 403 or 429
     * @param errors those that were answered with another problem
     */
    public record Day(LocalDate day, long userId, String username, long requests, long refusals, long errors) {}

    /** The day that it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** Adds what was sent to the day that it is. */
    public void add(List<UserRequests.Sent> sent) {
        LocalDate today = today();
        try (Connection connection = database.getConnection()) {
            // In one order, so that two servers do not wait for each other in a ring.
            for (UserRequests.Sent each : sent.stream()
                    .sorted(Comparator.comparingLong(UserRequests.Sent::userId))
                    .toList()) {
                if (write(connection, ADD, today, each) == 0 && !begin(connection, today, each)) {
                    write(connection, ADD, today, each);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The requests of API users could not be added up", failed);
        }
    }

    /** Makes the row; false where another server has just made it. */
    private static boolean begin(Connection connection, LocalDate day, UserRequests.Sent sent) throws SQLException {
        try {
            return write(connection, BEGIN, day, sent) == 1;
        } catch (SQLException failed) {
            if (UniqueViolation.in(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static int write(Connection connection, String sql, LocalDate day, UserRequests.Sent sent)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setLong(1, sent.requests());
            write.setLong(2, sent.refusals());
            write.setLong(3, sent.errors());
            write.setObject(4, day);
            write.setLong(5, sent.userId());
            return write.executeUpdate();
        }
    }

    /** The days from this one on, of every user, ordered by user and day. */
    public List<Day> since(LocalDate from) {
        String sql =
                """
                select a.use_day, a.api_user_id, coalesce(u.username, ''), a.requests, a.refusals, a.errors
                from api_use a left join api_user u on u.id = a.api_user_id
                where a.use_day >= ? order by a.api_user_id, a.use_day
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, from);
            List<Day> days = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(new Day(
                            row.getObject(1, LocalDate.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
                }
            }
            return days;
        } catch (SQLException failed) {
            throw new IllegalStateException("The requests of API users could not be read", failed);
        }
    }
}
