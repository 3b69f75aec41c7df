package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tariscope.http.Answer;
import org.tariscope.http.Spelled;

/** What {@code accounts.summary} answers. Debt: positive = the subscriber owes; end = start + charge - payment. */
record SummaryAnswer(
        @Spelled("start_debt") BigDecimal startDebt,
        @Spelled("end_debt") BigDecimal endDebt,
        BigDecimal charge,
        BigDecimal payment,
        LocalDate date)
        implements Answer {}
