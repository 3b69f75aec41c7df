package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads the price list, each time anew: what others commit meanwhile is seen by the next reading. */
@ApplicationScoped
@Transactional
public class StoredPrices {
    private static final int TRIES = 10;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * The version that the price list has now. Outside any transaction: of the four trips to the database, which every quote
     * would make, that leaves one.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    long version() {
        try (Connection connection = database.getConnection()) {
            return PriceTableReader.version(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The price list's version could not be read", failed);
        }
    }

    /** What was read is of one version where nobody has moved it meanwhile: whoever changes any part moves it. */
    PriceTable read() {
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
