package org.tariscope.cdr;

import org.tariscope.csv.CsvLine;

/** What the columns of a format mean. */
interface Layout {
    CdrRow row(CsvLine line);
}
