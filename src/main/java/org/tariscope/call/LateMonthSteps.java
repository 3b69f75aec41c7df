package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tariscope.account.HeldAccounts;
import org.tariscope.account.Ledger;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The steps of {@link LateMonths}, each a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LateMonthSteps {
    /** So few that others who want these accounts wait for a moment only. */
    private static final int MONTHS_AT_ONCE = 50;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    Settings settings;

    /** Some months that this import sees to. */
    List<MonthUse.Key> ofImport(long importId) {
        return read(connection -> LateMonthTable.ofImport(connection, importId, MONTHS_AT_ONCE));
    }

    /** Some months that have waited since this moment or longer. */
    List<MonthUse.Key> since(Instant moment) {
        return read(connection -> LateMonthTable.since(connection, moment, MONTHS_AT_ONCE));
    }

    /** What is read on a connection. */
    @FunctionalInterface
    private interface Reading {
        List<MonthUse.Key> on(Connection connection) throws SQLException;
    }

    private List<MonthUse.Key> read(Reading reading) {
        try (Connection connection = database.getConnection()) {
            return reading.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The months with late calls could not be read", failed);
        }
    }

    /** Prices the calls after the late ones of these months again, unless somebody else has. */
    void take(List<MonthUse.Key> months, PriceTable table) {
        try (Connection connection = database.getConnection()) {
            HeldAccounts held = ledger.hold(
                    connection,
                    months.stream().map(MonthUse.Key::subscriber).distinct().toList());
            Map<MonthUse.Key, Place> late = LateMonthTable.read(connection, months);
            LateMonthTable.delete(connection, late.keySet());
            CallPostings postings = new CallPostings(connection, ledger, held, settings.day(Setting.ACCOUNTS_CLOSED));
            new CallRepricing(connection, table, postings).after(late, CallRepricing.IN_ORDER);
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls after late ones could not be priced again", failed);
        }
    }
}
