package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it was. */
class PackedRowsTest {
    @Test
    void rowsOfAllKindsComeBackAsTheyWere() {
        Random random = new Random(1);
        List<RerateRow> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            rows.add(RerateRow.of(
                    random.nextLong(),
                    "ключ " + "x".repeat(random.nextInt(190)) + i,
                    LocalDateTime.of(2026, 11, 1, 0, 0).plusSeconds(random.nextInt(9_999_999)),
                    random.nextBoolean() ? OptionalLong.of(random.nextInt()) : OptionalLong.empty(),
                    cost(random),
                    cost(random),
                    random.nextBoolean() ? Optional.of("no-plan") : Optional.empty()));
        }
        List<RerateRow> packed = new PackedRows();

        packed.addAll(rows);

        assertThat(packed).hasSize(rows.size()).isEqualTo(rows);
        assertThat(packed.get(49_999)).isEqualTo(rows.get(49_999));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> packed.get(50_000));
    }

    private static Optional<BigDecimal> cost(Random random) {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(11)));
    }

    @Test
    void theLongestIdOfACallFits() {
        List<RerateRow> packed = new PackedRows();
        RerateRow row = RerateRow.of(
                1,
                "\uD83D\uDCDE".repeat(100),
                LocalDateTime.of(1969, 12, 31, 23, 59, 59),
                OptionalLong.empty(),
                Optional.of(new BigDecimal("-999999999999999.9999999999")),
                Optional.empty(),
                Optional.empty());

        packed.add(row);

        assertThat(packed).containsExactly(row);
    }
}
