package org.tariscope.subscriber;

import java.time.LocalDate;
import java.util.Optional;

/** A DN that a subscriber is to have from a day on, without an end. */
record NewNumber(long subscriberId, long pbxId, String dn, Optional<String> description, LocalDate fromDate) {}
