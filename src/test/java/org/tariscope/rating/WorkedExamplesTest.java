package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices every row of docs/rating.md whose table has tariffs. */
class WorkedExamplesTest {
    private static final int FEWEST = 50;

    @ParameterizedTest
    @MethodSource("org.tariscope.rating.WorkedExamples#rows")
    void aRowOfTheDocumentationIsTrue(Map<String, String> row) {
        LocalDateTime start = row.containsKey("start") ? LocalDateTime.parse(row.get("start")) : ATariff.WORKING_HOUR;
        long used = 60 * Long.parseLong(row.getOrDefault("used min", "0"));
        Rated rated = TariffWords.read(row.get("tariff")).price(start, Long.parseLong(row.get("call s")), used);
        assertThat(rated.billedSeconds() + " s: " + rated.cost().toPlainString())
                .isEqualTo(row.get("billed s") + " s: " + row.get("cost"));
    }

    @Test
    void theDocumentationHasItsExamples() throws IOException {
        assertThat(WorkedExamples.rows().count()).isGreaterThanOrEqualTo(FEWEST);
    }

    /** The documentation's example of two currencies. */
    @Test
    void theMainCurrencysAmountIsMadeFromTheRoundedCost() {
        ATariff tariff = ATariff.ofValue("0.5285");
        tariff.currency = ATariff.FOREIGN;
        Rated rated = tariff.price(60);
        assertThat(rated.cost()).isEqualTo(new BigDecimal("0.53"));
        assertThat(rated.currency()).isEqualTo("USD");
        assertThat(rated.mainCost()).isEqualTo(new BigDecimal("21.86"));
        assertThat(rated.mainCurrency()).isEqualTo("UAH");
    }

    @Test
    void theMainCurrencysAmountHasThePlansDigits() {
        Rated rated = TariffWords.read("value 0.0857, roundcostto 4").price(37);
        assertThat(rated.cost()).isEqualTo(new BigDecimal("0.0528"));
        assertThat(rated.mainCost()).isEqualTo(new BigDecimal("0.05"));
    }
}
