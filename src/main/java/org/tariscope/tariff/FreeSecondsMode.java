package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** What happens to the free seconds of a call that lasts longer. */
enum FreeSecondsMode {
    /** They stay free. */
    FIRST_SECONDS("first-seconds"),
    /** The call is billed whole. */
    THRESHOLD("threshold");

    private final String word;

    FreeSecondsMode(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static FreeSecondsMode of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a FreeSecondsMode: " + word));
    }

    /** Keeps the word in the column. */
    @Converter
    public static class Column implements AttributeConverter<FreeSecondsMode, String> {
        @Override
        public String convertToDatabaseColumn(FreeSecondsMode value) {
            return value == null ? null : value.word;
        }

        @Override
        public FreeSecondsMode convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
