package org.tariscope.admin;

import org.tariscope.http.CsvAnswer;

/** A CSV file that the pages answer. A bean of this kind, and an address in {@link AdminPage}, is all that a new one needs. */
public interface PageFile {
    /** Its address, and who may have it. */
    AdminPage page();

    /** The whole file; the address says which rows are wanted. */
    CsvAnswer file(TableChoice choice);
}
