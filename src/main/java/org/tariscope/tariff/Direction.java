package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** The direction of a call as the subscriber sees it; each provider has codes and tariffs of its own for either. */
public enum Direction {
    IN("in"),
    OUT("out");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static Direction of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a Direction: " + word));
    }

    /** Keeps the word in the column. */
    @Converter
    public static class Column implements AttributeConverter<Direction, String> {
        @Override
        public String convertToDatabaseColumn(Direction value) {
            return value == null ? null : value.word;
        }

        @Override
        public Direction convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
