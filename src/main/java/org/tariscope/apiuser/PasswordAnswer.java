package org.tariscope.apiuser;

import java.util.Optional;
import org.tariscope.http.Answer;

/** Whose password was set, and the password where the server made it. */
public record PasswordAnswer(long id, Optional<String> password) implements Answer {}
