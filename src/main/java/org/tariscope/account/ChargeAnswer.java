package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tariscope.http.Answer;

/** One row of {@code accounts.charges}. {@code id} is the subscriber's; of calls, numberofservices are seconds. */
record ChargeAnswer(
        long id,
        LocalDate recdate,
        LocalDate fromdate,
        LocalDate todate,
        String servicename,
        BigDecimal charge,
        long numberofservices)
        implements Answer {}
