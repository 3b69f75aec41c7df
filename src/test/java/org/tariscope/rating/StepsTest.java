package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A person can redo the sum from the steps. */
class StepsTest {
    @Test
    void aSimpleCall() {
        assertThat(ATariff.ofValue("0.50").steps(ATariff.WORKING_HOUR, 120, 0))
                .containsExactly(
                        "A4 code: number 573930611, provider 84, out, 2026-03-04 = 57, Kharkiv",
                        "A4 version: tariff 1001, plan 43, 2026-03-04 = version 5002 of 2020-01-01: 0.50 a minute",
                        "C1 price: seconds 1 to 120: 0.50 × 120 ÷ 60 = 1.00",
                        "C4 rounding: 1.00 to 2 digits, halfup = 1.00",
                        "C5 main currency: 1.00 UAH to 2 digits, halfup = 1.00 UAH",
                        "D posting: 120 s = posted");
    }

    @Test
    void aCallWithEveryRule() {
        ATariff tariff = TariffWords.read("value 0.0857, roundto 6, firststep 30, substractseconds 2, freeseconds 3, "
                + "minimumduration 20, connectioncost 0.05, minimumcost 0.10, roundcostto 4, "
                + "band working 20-24 0.04 connectioncost 0.02, splitbands, stages 1, stage 600 0.07");
        tariff.currency = ATariff.FOREIGN;
        tariff.posting = new Posting(true, false, "");
        assertThat(tariff.steps(LocalDateTime.parse("2026-03-04T19:59:40"), 75, 599 * 60).stream()
                        .skip(2))
                .containsExactly(
                        "A5 time band: Wednesday 2026-03-04 19:59:40 Europe/Kyiv = no band: 0.0857 a minute",
                        "A5 used before: tariff 1001, 2026-03 = 35940 s",
                        "B1 subtracted seconds: 75 − 2 = 73 s",
                        "B2 free seconds: 73 − 3 = 70 s",
                        "B3 minimum duration: 70, at least 20 = 70 s",
                        "B4 step: 30 + 40 up to a multiple of 6 = 72 s",
                        "C1 price: seconds 1 to 20: 0.0857 × 20 ÷ 60 = 1.714/60",
                        "C1 price: seconds 21 to 60: 0.04 × 40 ÷ 60 = 1.60/60",
                        "C1 price: seconds 61 to 72: 0.07 × 12 ÷ 60 = 0.014",
                        "C1 sum: 1.714/60 + 1.60/60 + 0.014 = 4.154/60",
                        "C2 connection cost: 4.154/60 + 0.05 = 7.154/60",
                        "C3 minimum cost: 7.154/60, at least 0.10 = 7.154/60",
                        "C4 rounding: 7.154/60 to 4 digits, halfup = 0.1192",
                        "C5 main currency: 0.1192 USD × 41.25 to 2 digits, halfup = 4.92 UAH",
                        "D posting: noaccount = none");
    }

    @Test
    void whatIsFreeSaysWhy() {
        ATariff tariff = TariffWords.read("value 0.50, freeseconds 3, freesecondsmode threshold");
        assertThat(tariff.steps(ATariff.WORKING_HOUR, 3, 0).stream().skip(2))
                .containsExactly("B2 free seconds: 3 − 3 = 0 s", "B billed seconds: none = cost 0");
        assertThat(tariff.steps(ATariff.WORKING_HOUR, 4, 0))
                .contains("B2 free seconds: 4 is more than 3: billed whole = 4 s");
        assertThat(tariff.steps(ATariff.WORKING_HOUR, 0, 0)).contains("B1 subtracted seconds: 0 − 0 = 0 s");
    }

    @Test
    void aStepThatItsStageEndsSaysSo() {
        ATariff tariff = TariffWords.read("value 0.60, stages 2, stage 0 0.60 roundto 45, stage 1 0.30");
        assertThat(tariff.steps(ATariff.WORKING_HOUR, 50, 0))
                .contains("B4 step: 50 up to a multiple of 45, at most 60 = 60 s");
    }

    @Test
    void theFirstBlockIsShown() {
        assertThat(TariffWords.read("value 0.60, roundfirstminute").steps(ATariff.WORKING_HOUR, 5, 0))
                .contains("B4 first block: 5 of the first 60 = 60 s");
    }
}
