package org.tariscope.auth;

import org.tariscope.http.Answer;
import org.tariscope.http.Spelled;

/** A token and, as OAuth 2 names them, its life in seconds and its type. */
public record AuthAnswer(String token, @Spelled("expires_in") long expiresIn, @Spelled("token_type") String tokenType)
        implements Answer {}
