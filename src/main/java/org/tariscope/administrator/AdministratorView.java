package org.tariscope.administrator;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.tariscope.http.Nullable;

/**
 * An administrator as the pages show one: never a password or a hash.
 *
 * @param nodes the communication nodes to which he is limited; null where to none
 */
public record AdministratorView(
        long id,
        String username,
        Role role,
        boolean enabled,
        @Nullable Set<Long> nodes,
        @Nullable Instant lastLogin,
        @Nullable String lastAddress)
        implements Serializable {
    public AdministratorView {
        nodes = nodes == null ? null : Set.copyOf(nodes);
    }

    static AdministratorView of(Administrator administrator) {
        return new AdministratorView(
                administrator.id(),
                administrator.username(),
                administrator.role(),
                administrator.isEnabled(),
                administrator.nodes().orElse(null),
                administrator.lastLogin().orElse(null),
                administrator.lastLoginAddress().orElse(null));
    }

    /** What somebody edits; when and from where the administrator last came is no part of it. */
    public boolean saysTheSameAs(AdministratorView other) {
        return id == other.id
                && username.equals(other.username)
                && role == other.role
                && enabled == other.enabled
                && Objects.equals(nodes, other.nodes);
    }
}
