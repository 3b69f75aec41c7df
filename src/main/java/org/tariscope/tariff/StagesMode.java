package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Which stage prices a minute. */
enum StagesMode {
    /** Each minute has the price of its own stage. */
    GRADUATED("graduated"),
    /** The whole call has the price of the stage that its end reaches. */
    VOLUME("volume");

    private final String word;

    StagesMode(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static StagesMode of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a StagesMode: " + word));
    }

    /** Keeps the word in the column. */
    @Converter
    public static class Column implements AttributeConverter<StagesMode, String> {
        @Override
        public String convertToDatabaseColumn(StagesMode value) {
            return value == null ? null : value.word;
        }

        @Override
        public StagesMode convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
