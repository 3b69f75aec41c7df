package org.tariscope.sql;

/** The guard does not let a statement through; the message says why and holds nothing of the statement but words of SQL. */
final class RefusedStatementException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedStatementException(String why) {
        super(why, null, false, false);
    }
}
