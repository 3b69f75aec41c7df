package org.tariscope.service;

import java.math.BigDecimal;

/**
 * How far a run has come.
 *
 * @param total subscribers with an account when it began
 * @param done subscribers that have been looked at
 * @param lastSubscriberId up to and with this id
 */
record Progress(long total, long done, long lastSubscriberId, long charges, BigDecimal amount) {
    static Progress none(long total) {
        return new Progress(total, 0, 0, 0, BigDecimal.ZERO);
    }

    Progress looked(long subscriberId) {
        return new Progress(Math.max(total, done + 1), done + 1, subscriberId, charges, amount);
    }

    Progress charged(BigDecimal more) {
        return new Progress(total, done, lastSubscriberId, charges + 1, amount.add(more));
    }

    @Override
    public String toString() {
        return "subscribers=" + done + " charges=" + charges + " amount=" + amount.toPlainString();
    }
}
