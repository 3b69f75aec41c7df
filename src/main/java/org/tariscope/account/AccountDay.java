package org.tariscope.account;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A row of {@code account_day} in the making. */
final class AccountDay {
    static final String INSERT =
            "insert into account_day (charge, payment, end_debt, subscriber_id, rec_date) values (?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update account_day set charge = ?, payment = ?, end_debt = ? where subscriber_id = ? and rec_date = ?";

    private final boolean fresh;
    private BigDecimal charge;
    private BigDecimal payment;
    private BigDecimal endDebt;
    private boolean changed;

    private AccountDay(boolean fresh, BigDecimal charge, BigDecimal payment, BigDecimal endDebt) {
        this.fresh = fresh;
        this.charge = charge;
        this.payment = payment;
        this.endDebt = endDebt;
    }

    static AccountDay of(ResultSet row) throws SQLException {
        return new AccountDay(
                false, row.getBigDecimal("charge"), row.getBigDecimal("payment"), row.getBigDecimal("end_debt"));
    }

    /** A day without postings yet, after one that ended with this debt. */
    static AccountDay fresh(BigDecimal debtBefore) {
        return new AccountDay(true, BigDecimal.ZERO, BigDecimal.ZERO, debtBefore);
    }

    boolean isFresh() {
        return fresh;
    }

    boolean isChanged() {
        return changed;
    }

    BigDecimal endDebt() {
        return endDebt;
    }

    void add(Posting posting) {
        charge = charge.add(posting.charged());
        payment = payment.add(posting.paid());
        move(posting.debt());
    }

    /** By what was posted on this day or before. */
    void move(BigDecimal debt) {
        endDebt = endDebt.add(debt);
        changed = true;
    }

    void set(PreparedStatement write, long subscriber, LocalDate day) throws SQLException {
        write.setBigDecimal(1, charge);
        write.setBigDecimal(2, payment);
        write.setBigDecimal(3, endDebt);
        write.setLong(4, subscriber);
        write.setObject(5, day);
    }
}
