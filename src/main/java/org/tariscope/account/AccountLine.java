package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the ledger as a table shows it. What only charges or only payments have is null in the others.
 *
 * @param recDate the day on which it counts
 * @param paymentType 0 not specified, 1 cash, 2 by receipt, 3 by account
 * @param reason why it corrects another row, or what was noted with it
 * @param correctsId the row that it corrects
 */
public record AccountLine(
        long id,
        LocalDate recDate,
        BigDecimal amount,
        LocalDate fromDate,
        LocalDate toDate,
        String service,
        Long quantity,
        Integer paymentType,
        String bank,
        String externalId,
        String reason,
        Long correctsId) {

    /** Which rows of the ledger. */
    public enum Kind {
        CHARGE,
        PAYMENT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** By what they can be sorted. */
    public enum Column {
        DAY("rec_date"),
        AMOUNT("amount");

        private final String column;

        Column(String column) {
            this.column = column;
        }

        /** The latest, or the largest, first where it is descending. */
        String order(boolean descending) {
            String way = descending ? " desc" : "";
            return " order by " + column + way + ", id" + way;
        }
    }

    /** The column that a table's field names; empty: by day. */
    public static Column column(Optional<String> field) {
        return field.map(name -> Column.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Column.DAY);
    }
}
