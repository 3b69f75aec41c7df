package org.tariscope.apiuser;

import java.util.List;
import org.tariscope.http.Cidr;

/** The user that a log-in names, with the hash to try the password against. */
public record Candidate(
        long id, String username, String passwordHash, boolean enabled, int tokenVersion, List<Cidr> networks) {
    public Candidate {
        networks = List.copyOf(networks);
    }
}
