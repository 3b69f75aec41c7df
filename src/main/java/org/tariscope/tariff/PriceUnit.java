package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** What a price is for. */
enum PriceUnit {
    MINUTE("minute"),
    SECOND("second");

    private final String word;

    PriceUnit(String word) {
        this.word = word;
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static PriceUnit of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a PriceUnit: " + word));
    }

    /** Keeps the word in the column. */
    @Converter
    public static class Column implements AttributeConverter<PriceUnit, String> {
        @Override
        public String convertToDatabaseColumn(PriceUnit value) {
            return value == null ? null : value.word;
        }

        @Override
        public PriceUnit convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
