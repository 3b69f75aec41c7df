package org.tariscope.call;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * A recorded call.
 *
 * @param start in the time of the node
 * @param dn the subscriber's number
 * @param number the other party's, as it was recorded
 * @param status {@code rated}, or {@code unrated} with a reason
 * @param cost in the tariff's currency
 * @param maincost in the main currency
 * @param posted what its account was charged with so far, in the main currency
 */
public record CallAnswer(
        long id,
        String externalid,
        long pbxid,
        LocalDateTime start,
        String direction,
        String dn,
        String number,
        @Nullable String route,
        String status,
        @Nullable String reason,
        Long subscriberid,
        Long planid,
        Long providerid,
        @Nullable String codeprefix,
        @Nullable String codename,
        Long rateid,
        Long parametersid,
        long rawseconds,
        Long billedseconds,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable BigDecimal maincost,
        BigDecimal posted,
        long pricelistversion)
        implements Answer {}
