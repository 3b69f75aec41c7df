package org.tariscope.auth;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who has logged in to the pages.
 *
 * @param version the version of the administrator's sessions then; another one ends this session
 * @param since when the password was given
 */
public record PageSession(long administratorId, int version, Instant since) implements Serializable {}
