package org.tariscope.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the format of an answer from an Accept header (RFC 9110 section 12.5.1). */
final class Accepted {
    private static final String CSV = "text/csv";

    private Accepted() {}

    /**
     * The format the client likes best, JSON on a tie; empty where it accepts neither.
     *
     * @param accept the header's value, null or blank where the client sent none
     */
    static Optional<Format> format(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(Format.JSON);
        }
        List<Range> ranges = Stream.of(accept.split(",")).map(Range::of).toList();
        double json = quality(ranges, Format.JSON);
        double xml = quality(ranges, Format.XML);
        if (json <= 0 && xml <= 0) {
            return Optional.empty();
        }
        return Optional.of(json >= xml ? Format.JSON : Format.XML);
    }

    /** Whether the client takes this format. */
    static boolean accepts(String accept, Format format) {
        return accept == null
                || accept.isBlank()
                || quality(Stream.of(accept.split(",")).map(Range::of).toList(), format) > 0;
    }

    /** Whether the client takes a CSV file. */
    static boolean acceptsCsv(String accept) {
        return accept == null
                || accept.isBlank()
                || Stream.of(accept.split(","))
                        .map(Range::of)
                        .anyMatch(range -> range.quality() > 0
                                && List.of(CSV, "text/*", "*/*").contains(range.type()));
    }

    /** The quality that the most specific matching range gives to the format. */
    private static double quality(List<Range> ranges, Format format) {
        return ranges.stream()
                .filter(range -> range.specificity(format) > 0)
                .reduce((a, b) -> b.specificity(format) > a.specificity(format) ? b : a)
                .map(Range::quality)
                .orElse(0.0);
    }

    private record Range(String type, double quality) {
        static Range of(String text) {
            String[] parts = text.split(";");
            double quality = Stream.of(parts)
                    .skip(1)
                    .map(part -> part.trim().toLowerCase(Locale.ROOT))
                    .filter(part -> part.startsWith("q="))
                    .mapToDouble(part -> number(part.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts.length == 0 ? "" : parts[0].trim().toLowerCase(Locale.ROOT), quality);
        }

        private static double number(String text) {
            return text.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
        }

        int specificity(Format format) {
            if (type.equals(format.mediaType())
                    || type.equals(format.problemMediaType())
                    || format == Format.XML && type.equals("text/xml")) {
                return 3;
            }
            if (type.equals("application/*") || format == Format.XML && type.equals("text/*")) {
                return 2;
            }
            return type.equals("*/*") ? 1 : 0;
        }
    }
}
