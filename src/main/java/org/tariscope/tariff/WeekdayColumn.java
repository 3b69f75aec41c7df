package org.tariscope.tariff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;

/** Keeps a weekday as in ISO 8601: 1 = Monday to 7 = Sunday. */
@Converter
public class WeekdayColumn implements AttributeConverter<DayOfWeek, Integer> {
    @Override
    public Integer convertToDatabaseColumn(DayOfWeek weekday) {
        return weekday == null ? null : weekday.getValue();
    }

    @Override
    public DayOfWeek convertToEntityAttribute(Integer number) {
        return number == null ? null : DayOfWeek.of(number);
    }
}
