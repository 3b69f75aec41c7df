package org.tariscope.cdr;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the sender of a file says about it.
 *
 * @param charset of a file without a byte order mark; empty: UTF-8
 * @param columns by field, the name that the column has in the file; only for {@link CdrFormat#CSV}
 * @param pattern of {@link CdrField#START}: letters of java.time, or {@code epoch} for seconds since 1970
 */
public record CdrOptions(Optional<String> charset, StampZone stampZone, Map<CdrField, String> columns, String pattern) {
    public static final String USUAL_PATTERN = "yyyy-MM-dd HH:mm:ss";

    /** Nothing was said. */
    public static final CdrOptions NONE = new CdrOptions(Optional.empty(), StampZone.NODE, Map.of(), USUAL_PATTERN);

    public CdrOptions {
        Objects.requireNonNull(charset);
        Objects.requireNonNull(stampZone);
        Objects.requireNonNull(pattern);
        columns = Map.copyOf(columns);
    }

    public CdrOptions withCharset(String name) {
        return new CdrOptions(Optional.of(name), stampZone, columns, pattern);
    }

    public CdrOptions withZone(StampZone zone) {
        return new CdrOptions(charset, zone, columns, pattern);
    }

    public CdrOptions withColumns(Map<CdrField, String> names) {
        return new CdrOptions(charset, stampZone, names, pattern);
    }

    public CdrOptions withPattern(String letters) {
        return new CdrOptions(charset, stampZone, columns, letters);
    }
}
