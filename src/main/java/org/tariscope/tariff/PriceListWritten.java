package org.tariscope.tariff;

import java.sql.Connection;

/**
 * Fired when a change of the price list is written and not yet committed: whoever keeps the list may read the next one on
 * this connection, and take it into use when the transaction has succeeded. The same object tells of both.
 */
public final class PriceListWritten {
    private final Connection connection;

    /** Tells of what was written on this connection. */
    public PriceListWritten(Connection connection) {
        this.connection = connection;
    }

    /** The connection of the change. */
    public Connection connection() {
        return connection;
    }
}
