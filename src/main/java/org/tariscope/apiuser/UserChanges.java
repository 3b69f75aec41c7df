package org.tariscope.apiuser;

import java.util.List;
import java.util.Optional;

/** What is to change of a user; an empty value leaves the field as it is. */
public record UserChanges(
        Optional<UserName> name,
        Optional<Optional<String>> description,
        Optional<Boolean> enabled,
        Optional<List<String>> networks) {}
