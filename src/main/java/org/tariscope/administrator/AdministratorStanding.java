package org.tariscope.administrator;

import java.util.Optional;
import java.util.Set;

/**
 * What decides whether an administrator's session goes on, as the database has it now.
 *
 * @param nodes the communication nodes whose subscribers and calls he may see; empty where all
 */
public record AdministratorStanding(
        String username, Role role, boolean enabled, int sessionVersion, Optional<Set<Long>> nodes) {
    public AdministratorStanding {
        nodes = nodes.map(Set::copyOf);
    }
}
