package org.tariscope.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** How a file begins: in which charset, and whether it is text at all. */
record TextStart(Charset charset, InputStream text) {
    private static final int LONGEST_MARK = 4;
    private static final HexFormat HEX = HexFormat.of();

    /** Files that people take for CSV, by their first bytes. */
    private static final Map<String, String> OTHERS = Map.of(
            "504b0304", "is a ZIP archive or a workbook (.xlsx): send the CSV that is in it",
            "504b0506", "is an empty ZIP archive",
            "1f8b", "is compressed (gzip): send it unpacked",
            "d0cf11e0", "is an old workbook (.xls): save it as CSV",
            "25504446", "is a PDF");

    static TextStart of(InputStream bytes, Optional<String> stated) throws IOException, CsvFault {
        byte[] first = bytes.readNBytes(LONGEST_MARK);
        if (first.length == 0) {
            throw new CsvFault("The file is empty");
        }
        String hex = HEX.formatHex(first);
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (hex.startsWith(other.getKey())) {
                throw new CsvFault("The file " + other.getValue());
            }
        }
        if (hex.startsWith("efbbbf")) {
            return new TextStart(StandardCharsets.UTF_8, without(3, first, bytes));
        }
        if (hex.startsWith("fffe")) {
            return new TextStart(StandardCharsets.UTF_16LE, without(2, first, bytes));
        }
        if (hex.startsWith("feff")) {
            return new TextStart(StandardCharsets.UTF_16BE, without(2, first, bytes));
        }
        return new TextStart(named(stated), without(0, first, bytes));
    }

    private static InputStream without(int mark, byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOfRange(first, mark, first.length)), rest);
    }

    private static Charset named(Optional<String> stated) throws CsvFault {
        if (stated.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(stated.get());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CsvFault("The charset that was stated is not known here");
        }
    }
}
