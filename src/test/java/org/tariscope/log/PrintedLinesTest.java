package org.tariscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody prints is logged. */
class PrintedLinesTest {
    private final Logger logger = Logger.getLogger("printed-" + System.identityHashCode(this));
    private final PrintStream printed = PrintedLines.to(logger.getName(), Level.WARNING);
    private final Entries entries = new Entries();

    /** Collects, and if wanted prints as java.util.logging.ErrorManager does. */
    private final class Entries extends Handler {
        private boolean prints;
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getLevel() + " " + entry.getMessage());
            if (prints) {
                printed.print("the log prints\n");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(entries);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(entries);
    }

    @Test
    void eachLineIsAnEntry() {
        printed.print("one\ntwo\r\n\n  \nZoë {0}");
        assertThat(entries.messages).containsExactly("WARNING one", "WARNING two");
        printed.println();
        assertThat(entries.messages).hasSize(3).last().isEqualTo("WARNING Zoë {0}");
    }

    @Test
    void endlessLinesAreCut() {
        printed.print("x".repeat(20_000));
        assertThat(entries.messages).hasSize(2);
    }

    @Test
    void whatTheLogPrintsIsNotLogged() {
        entries.prints = true;
        printed.println("one");
        printed.println("two");
        assertThat(entries.messages).containsExactly("WARNING one", "WARNING two");
    }
}
