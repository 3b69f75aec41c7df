package org.tariscope.auth;

import org.tariscope.http.Answer;
import org.tariscope.http.MethodDescription;

/** A method that the caller may call. */
public record ClaimAnswer(String name, String verb, String path, String description) implements Answer {
    static ClaimAnswer of(MethodDescription method) {
        return new ClaimAnswer(method.name(), method.verb().name(), "/api/" + method.path() + "/", method.text());
    }
}
