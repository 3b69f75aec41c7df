package org.tariscope.call;

import java.sql.Connection;
import java.sql.SQLException;
import org.tariscope.rating.PriceList;

/** The price list of a database, for tests of what changes it. */
public final class StoredList {
    private StoredList() {}

    public static PriceList of(Connection connection) throws SQLException {
        return PriceTableReader.read(connection).prices();
    }
}
