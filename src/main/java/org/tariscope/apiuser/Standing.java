package org.tariscope.apiuser;

import java.util.List;
import java.util.Set;
import org.tariscope.http.Cidr;

/**
 * What decides whether a user's request may run, as the database has it now.
 *
 * @param networks the CIDR networks from which the user may come; empty: from anywhere
 * @param endedTokens the jti of live tokens that were ended before their time
 */
public record Standing(
        boolean enabled, int tokenVersion, Set<String> rights, List<Cidr> networks, Set<String> endedTokens) {
    public Standing {
        rights = Set.copyOf(rights);
        networks = List.copyOf(networks);
        endedTokens = Set.copyOf(endedTokens);
    }
}
