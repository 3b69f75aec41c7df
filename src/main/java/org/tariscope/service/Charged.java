package org.tariscope.service;

import java.time.LocalDate;

/** A period of a service that has been charged to a subscriber: there is never a second charge for it. */
record Charged(long serviceId, long subscriberId, LocalDate periodFrom) {}
