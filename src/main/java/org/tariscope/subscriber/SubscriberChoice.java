package org.tariscope.subscriber;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which subscribers are meant.
 *
 * @param text words of the name, or the beginning of a number, an account number or an e-mail address; empty: whatever
 * @param node only of this communication node
 * @param department only of this department and of those below it
 * @param limit only of these communication nodes, because the visitor may see no others; empty: of all
 */
public record SubscriberChoice(String text, Optional<Long> node, Optional<Long> department, Optional<Set<Long>> limit) {
    public SubscriberChoice {
        Objects.requireNonNull(text);
        limit = limit.map(Set::copyOf);
    }
}
