package org.tariscope.cdr;

import java.io.InputStream;
import java.util.Optional;
import org.tariscope.csv.CsvFault;
import org.tariscope.csv.CsvFile;
import org.tariscope.csv.CsvLine;

/** Reads a file of call records one by one, of any length, in the memory of a few of them. */
public final class CdrFile implements AutoCloseable {
    private static final char NUL = 0;

    private final CsvFile file;
    private final Layout layout;
    private final boolean headed;
    private long rows;
    private Optional<String> fault = Optional.empty();

    private CdrFile(CdrFormat format, CsvFile file, CdrOptions options) throws CdrFault {
        this.file = file;
        headed = format != CdrFormat.ASTERISK && format != CdrFormat.FREESWITCH;
        layout = switch (format) {
            case ASTERISK -> new AsteriskLayout(options.stampZone());
            case FREESWITCH -> new FreeSwitchLayout(options.stampZone());
            case CUCM -> new CucmLayout(Header.ofAnySpelling(names()));
            case THREE_CX -> new ThreeCxLayout(Header.ofAnySpelling(names()), options.stampZone());
            case CSV -> new MappedLayout(Header.asWritten(names()), options);
        };
    }

    /** The file, with the line of its columns' names read where the format has one. */
    public static CdrFile open(CdrFormat format, InputStream bytes, CdrOptions options) throws CdrFault {
        try {
            return new CdrFile(format, CsvFile.open(bytes, options.charset()), options);
        } catch (CsvFault unreadable) {
            throw new CdrFault(unreadable.getMessage());
        }
    }

    /** The next record; empty at the end. After a fault there is no way on: it is thrown again. */
    public Optional<CdrRow> next() throws CdrFault {
        if (fault.isPresent()) {
            throw new CdrFault(fault.get());
        }
        Optional<CsvLine> line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        rows++;
        return Optional.of(row(line.get()));
    }

    /**
     * Records read so far, whatever came of them; the names of the columns are none. Who noted it can pass over as many
     * records of the same file and go on.
     */
    public long rows() {
        return rows;
    }

    private CdrRow row(CsvLine line) throws CdrFault {
        Optional<Integer> damaged = damagedColumn(line);
        if (damaged.isEmpty()) {
            return layout.row(line);
        }
        if (rows == 1 && !headed) {
            throw noText(line);
        }
        return new CdrRejected(line.number(), "Column " + damaged.get() + " of the record has a NUL character");
    }

    private CsvLine names() throws CdrFault {
        CsvLine names = line().orElseThrow(() -> new CdrFault("The file has no line with the names of its columns"));
        if (damagedColumn(names).isPresent()) {
            throw noText(names);
        }
        return names;
    }

    private Optional<CsvLine> line() throws CdrFault {
        try {
            return file.next();
        } catch (CsvFault unreadable) {
            throw remembered(unreadable.getMessage());
        }
    }

    private CdrFault noText(CsvLine line) {
        return remembered(
                "Line " + line.number()
                        + " has NUL characters: the file is no text, or UTF-16 without a byte order mark, whose charset must be stated");
    }

    private CdrFault remembered(String message) {
        fault = Optional.of(message);
        return new CdrFault(message);
    }

    /** Counted from 1 on. A machine that loses its power leaves NULs at the end of what it wrote. */
    private static Optional<Integer> damagedColumn(CsvLine line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.cells().get(column).indexOf(NUL) >= 0) {
                return Optional.of(column + 1);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        file.close();
    }
}
