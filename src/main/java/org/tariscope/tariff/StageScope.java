package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Over what the minutes of a tariff's stages are counted; the API writes {@link #number()} as {@code stages}. */
enum StageScope {
    NONE,
    /** All calls of the subscriber on this tariff in the calendar month. */
    MONTH,
    /** Each call by itself. */
    CALL;

    /** 0, 1 or 2; the order of the constants is the contract. */
    int number() {
        return ordinal();
    }

    /** Keeps the number in the column. */
    @Converter
    public static class Column implements AttributeConverter<StageScope, Integer> {
        @Override
        public Integer convertToDatabaseColumn(StageScope value) {
            return value == null ? null : value.number();
        }

        @Override
        public StageScope convertToEntityAttribute(Integer number) {
            return number == null ? null : values()[number];
        }
    }
}
