package org.tariscope;

import java.util.Locale;

/**
 * What goes wrong on a {@link FaultyLine}, once: at a command that comes after one which holds a word, or at that one itself.
 */
public final class Fault {
    private final Kind kind;
    private final String word;
    private final int command;
    private Object connection;
    private int seen;
    private boolean happened;

    /** What becomes of the command and of its connection. */
    public enum Kind {
        /** The command does not reach the database, and the connection ends. */
        CUT_BEFORE,
        /** The database has done it, its answer does not come back, and the connection ends. */
        CUT_AFTER,
        /** The command does not reach the database, nothing comes back, and neither side hears that the other is gone. */
        HANGS_BEFORE,
        /** The database has done it, nothing comes back, and neither side hears that the other is gone. */
        HANGS_AFTER;

        boolean reachesDatabase() {
            return this == CUT_AFTER || this == HANGS_AFTER;
        }

        boolean hangs() {
            return this == HANGS_BEFORE || this == HANGS_AFTER;
        }
    }

    private Fault(Kind kind, String word, int command) {
        this.kind = kind;
        this.word = word;
        this.command = command;
    }

    /** At the commit of the transaction that has sent the word. */
    public static Fault atCommit(Kind kind, String word) {
        return new Fault(kind, word, 0);
    }

    /** At the command of this number, on whatever connection; 1 is the one with the word. */
    public static Fault atCommand(Kind kind, String word, int command) {
        return new Fault(kind, word, command);
    }

    Kind kind() {
        return kind;
    }

    /** Whether it has come to it. */
    public synchronized boolean happened() {
        return happened;
    }

    /** Whether it happens now, at this command of this connection. */
    synchronized boolean strikes(Object from, String text) {
        if (happened || seen == 0 && !text.contains(word)) {
            return false;
        }
        connection = seen == 0 ? from : connection;
        seen++;
        happened = command == 0 ? isCommit(from, text) : seen == command;
        return happened;
    }

    /** After the byte that says that it is a statement. */
    private boolean isCommit(Object from, String text) {
        return from == connection && text.substring(1).toUpperCase(Locale.ROOT).equals("COMMIT");
    }
}
