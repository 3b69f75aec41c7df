package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** How a cost is brought to its number of digits. */
enum RoundCostMode {
    HALF_UP("halfup"),
    DOWN("down"),
    UP("up");

    private final String word;

    RoundCostMode(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static RoundCostMode of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a RoundCostMode: " + word));
    }

    /** Keeps the word in the column. */
    @Converter
    public static class Column implements AttributeConverter<RoundCostMode, String> {
        @Override
        public String convertToDatabaseColumn(RoundCostMode value) {
            return value == null ? null : value.word;
        }

        @Override
        public RoundCostMode convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
