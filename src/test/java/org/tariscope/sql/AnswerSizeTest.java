package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.http.AnswerEncoder;
import org.tariscope.http.Format;

class AnswerSizeTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private static int longest(List<SqlColumn> columns, List<List<Object>> rows) {
        SqlAnswer answer = new SqlAnswer(columns, rows, rows.size(), true);
        int longest = 0;
        for (Format format : Format.values()) {
            longest = Math.max(longest, new AnswerEncoder().encode(answer, format, "result", Optional.empty()).length);
        }
        return longest;
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "x",
                "<>&",
                "\"\\",
                "\u0001\n\r\t",
                "\u0457",
                "\u20ac",
                "\u2028",
                "\ud83d\ude00",
                "\ud83d",
                "\ufffe"
            })
    void whatFitsIsAtMostAMebibyteInEitherFormat(String text) {
        SqlColumn column = new SqlColumn(text.repeat(10), "text");
        AnswerSize size = new AnswerSize();
        size.column(column);
        List<List<Object>> rows = new ArrayList<>();
        List<Object> row = List.of(text.repeat(50), new BigDecimal("1.50"), true, Optional.empty());
        while (size.fits(row)) {
            rows.add(row);
        }
        assertThat(longest(List.of(column), rows)).isBetween(MEBIBYTE / 8, MEBIBYTE);
    }

    @Test
    void manyColumnsCountToo() {
        AnswerSize size = new AnswerSize();
        List<SqlColumn> columns = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            columns.add(new SqlColumn("<".repeat(20), "datetime"));
            row.add(Optional.empty());
            size.column(columns.get(i));
        }
        List<List<Object>> rows = new ArrayList<>();
        while (size.fits(row)) {
            rows.add(row);
        }
        assertThat(longest(columns, rows)).isLessThanOrEqualTo(MEBIBYTE);
    }
}
