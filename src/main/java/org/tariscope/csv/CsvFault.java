package org.tariscope.csv;

/** Why a file cannot be read as CSV any further; the message says where. */
public final class CsvFault extends Exception {
    private static final long serialVersionUID = 1L;

    CsvFault(String message) {
        super(message);
    }
}
