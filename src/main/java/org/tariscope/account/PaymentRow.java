package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tariscope.http.Answer;

/** One row of {@code accounts.payments}. */
record PaymentRow(long subscriberid, long paymentid, LocalDate paymentday, BigDecimal payment) implements Answer {}
