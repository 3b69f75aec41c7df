package org.tariscope.auth;

import java.util.Optional;
import org.tariscope.auth.TokenCheck.Reason;

/** A token that somebody might send, and what should become of it: a reason to refuse it, or none. */
record Forged(String name, String compact, Optional<Reason> refusal) {
    static Forged refused(String name, String compact, Reason reason) {
        return new Forged(name, compact, Optional.of(reason));
    }

    static Forged accepted(String name, String compact) {
        return new Forged(name, compact, Optional.empty());
    }

    @Override
    public String toString() {
        return refusal.map(Reason::name).orElse("accepted") + ": " + name;
    }
}
