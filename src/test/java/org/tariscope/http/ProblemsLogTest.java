package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tariscope.log.JsonLine;

/** What nobody expected is logged with the request's id, and without what the request said. */
class ProblemsLogTest {
    private static final String ID = "0a1b2c3d-4e5f";
    private static final Logger LOGGER = Logger.getLogger(Problems.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final Handler collector = new Handler() {
        private final JsonLine format = new JsonLine();

        @Override
        public void publish(LogRecord entry) {
            lines.add(format.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(collector);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(collector);
        LOGGER.setUseParentHandlers(true);
    }

    private String line() {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void aFailureShowsItsKindAndPlaceButNoValue() {
        SQLException said = new SQLException("Duplicate entry 'Jane O'Neil +380671234567' for key 'x'", "23000", 1062);
        Refusal refusal = Problems.refusal(new PersistenceException("Could not store \"Jane\"", said), ID);
        assertThat(refusal.type()).isEqualTo(ProblemType.INTERNAL);
        assertThat(line())
                .contains(
                        "\"level\":\"SEVERE\"",
                        "\"message\":\"Request " + ID + " failed\"",
                        "\"request\":\"" + ID + "\"")
                .contains("PersistenceException: Could not store", "SQLException 23000/1062: Duplicate entry")
                .contains("ProblemsLogTest.aFailureShowsItsKindAndPlaceButNoValue")
                .doesNotContain("Jane", "Neil", "380");
    }

    @Test
    void aDatabaseThatIsAwayIsALineWithoutItsTrace() {
        Problems.refusal(
                new IllegalStateException(new SQLTransientConnectionException("No route to 'db'", "08001")), ID);
        assertThat(line())
                .contains("\"request\":\"" + ID + "\"", "the database does not answer", "08001/0: No route to")
                .doesNotContain("thrown", "'db'");
    }

    @Test
    void aClientThatBrokeOffIsALine() {
        Problems.refusal(new UncheckedIOException(new java.io.IOException("Connection reset by 'Jane'")), ID);
        assertThat(line()).contains("the client broke off").doesNotContain("Jane");
    }

    @Test
    void aRefusalIsNotLogged() {
        Problems.refusal(Refusal.of(ProblemType.TYPE, "id", "is a whole number"), ID);
        assertThat(lines).isEmpty();
    }
}
