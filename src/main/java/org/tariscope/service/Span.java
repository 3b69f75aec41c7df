package org.tariscope.service;

import java.time.LocalDate;

/** The days of one period of a service, both inclusive. */
record Span(LocalDate first, LocalDate last) {}
