package org.tariscope.account;

import java.time.LocalDate;
import org.tariscope.http.Answer;

/** What {@code accounts.payment} answers. */
record PaymentAnswer(long subscriberid, long paymentid, LocalDate paymentday) implements Answer {}
