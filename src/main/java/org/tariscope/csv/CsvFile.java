package org.tariscope.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Reads a CSV file row by row, of any length, in the memory of a few rows. Rows without anything are passed over. */
public final class CsvFile implements AutoCloseable {
    private final CsvReader<CsvLine> reader;
    private final CloseableIterator<CsvLine> lines;
    private long last;

    private CsvFile(BufferedReader text) throws IOException {
        Separator separator = Separator.of(text);
        reader = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .maxBufferSize(CsvLines.LONGEST_ROW)
                .allowUnclosedQuote(false)
                // How many columns a row must have is its reader's affair, who can name the line and go on.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CsvLines(separator.linesBefore()), text);
        lines = reader.iterator();
    }

    /** The file in the charset that its byte order mark or else the caller names, without either in UTF-8. */
    public static CsvFile open(InputStream bytes, Optional<String> charset) throws CsvFault {
        try {
            TextStart start = TextStart.of(bytes, charset);
            Charset known = start.charset();
            return new CsvFile(new BufferedReader(new InputStreamReader(
                    start.text(),
                    known.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT))));
        } catch (CharacterCodingException malformed) {
            throw new CsvFault("The beginning of the file is not in the charset that was stated, or else UTF-8");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next row; empty at the end. */
    public Optional<CsvLine> next() throws CsvFault {
        try {
            while (lines.hasNext()) {
                CsvLine line = lines.next();
                last = line.number();
                if (!line.isBlank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (CsvParseException malformed) {
            throw new CsvFault(afterLast() + " the file is not CSV: a quote is out of place, or a row has more than "
                    + CsvLines.LONGEST_ROW + " characters");
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new CsvFault(afterLast() + " the file is not in the charset that was stated, or else UTF-8");
            }
            throw failed;
        }
    }

    private String afterLast() {
        return last == 0 ? "From line 1 on" : "After line " + last;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
