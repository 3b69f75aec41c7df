package org.tariscope.system;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Loggers of Hibernate and of MariaDB's driver that write what a database complained of, and databases quote the values.
 * Nothing is lost with them: the same comes to us as an exception.
 */
final class QuotingLoggers {
    /** Kept, because the servers forget the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "org.hibernate.engine.jdbc.spi.SqlExceptionHelper", "org.mariadb.jdbc.message.server.ErrorPacket")
            .map(Logger::getLogger)
            .toList();

    private QuotingLoggers() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
