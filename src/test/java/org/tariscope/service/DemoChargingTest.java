package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tariscope.TestDatabase;
import org.tariscope.demo.DemoData;

/** The demo data have been charged as the charging itself would have done it. */
@Tag("database")
@EnabledIfSystemProperty(named = "test.db", matches = "mariadb")
class DemoChargingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate THIS_MONTH = TODAY.withDayOfMonth(1);

    @Test
    void nothingIsLeftOfTheTwoYearsNothingWasTooMuchAndThisMonthIsToBeCharged() throws SQLException {
        try (TestDatabase database = new TestDatabase();
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            new DemoData(Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC)).load(connection);
            assertThat(charges(connection, THIS_MONTH.minusYears(2), THIS_MONTH.minusDays(1)))
                    .isZero();
            assertThat(charges(connection, THIS_MONTH, TODAY)).isGreaterThan(2_000);
            long charged = RunTable.number(connection, "select count(*) from service_charge");
            connection.prepareStatement("delete from service_charge").executeUpdate();
            assertThat(charges(connection, THIS_MONTH.minusYears(2), THIS_MONTH.minusDays(1)))
                    .isEqualTo(charged);
        }
    }

    private static long charges(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        return Forecast.of(connection, new RunOrder(from, to, 0, false)).charges();
    }
}
