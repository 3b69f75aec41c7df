package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Keeps the price list in memory, and reads it again when its version has moved. */
@ApplicationScoped
@Transactional
public class PriceTables {
    private static final int TRIES = 10;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile PriceTable latest;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** The price list as it was committed last: whoever has changed it finds his change. */
    PriceTable current() {
        long version = version();
        PriceTable known = latest;
        return known != null && known.version() == version ? known : readOnce(version);
    }

    private long version() {
        try (Connection connection = database.getConnection()) {
            return PriceTableReader.version(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The price list's version could not be read", failed);
        }
    }

    /** Who comes meanwhile waits, without a connection. */
    private PriceTable readOnce(long version) {
        reading.lock();
        try {
            if (latest == null || latest.version() != version) {
                latest = read();
            }
            return latest;
        } finally {
            reading.unlock();
        }
    }

    /** What was read is of one version where nobody has moved it meanwhile: whoever changes any part moves it. */
    private PriceTable read() {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                PriceTable read = PriceTableReader.read(connection);
                if (read.version() == PriceTableReader.version(connection)) {
                    return read;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The price list could not be read", failed);
        }
        throw new IllegalStateException("The price list changed " + TRIES + " times while it was read");
    }
}
