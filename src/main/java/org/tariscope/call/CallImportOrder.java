package org.tariscope.call;

import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;

/** What a file of call records is: which PBX wrote it, in which format. */
record CallImportOrder(long pbx, CdrFormat format, CdrOptions options) {}
