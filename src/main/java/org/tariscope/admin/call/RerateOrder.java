package org.tariscope.admin.call;

import java.util.Optional;
import java.util.Set;

/**
 * What a job that prices calls again was asked for.
 *
 * @param reason for the postings and the history
 * @param nodes of which calls are meant; empty: of all
 * @param apply whether anything is changed
 */
public record RerateOrder(CallChoice choice, String reason, Optional<Set<Long>> nodes, boolean apply) {}
