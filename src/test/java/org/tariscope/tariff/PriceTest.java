package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0E-10, 0.00",
        "370, 370.00",
        "3.7E+2, 370.00",
        "0.5000000000, 0.50",
        "0.05, 0.05",
        "0.0857000000, 0.0857",
        "0.0000000001, 0.0000000001",
        "123456789.1200000000, 123456789.12"
    })
    void atLeastTwoDigitsAndNoMoreZeros(String stored, String shown) {
        assertThat(Price.shown(new BigDecimal(stored)).toPlainString()).isEqualTo(shown);
    }

    @Property
    void scaleOfTheSourceDoesNotShow(
            @ForAll @BigRange(min = "0", max = "999999999") @Scale(10) BigDecimal price,
            @ForAll @IntRange(max = 8) int zeros) {
        BigDecimal longer = price.setScale(price.scale() + zeros);

        assertThat(Price.shown(longer)).isEqualTo(Price.shown(price)).isEqualByComparingTo(price);
    }
}
