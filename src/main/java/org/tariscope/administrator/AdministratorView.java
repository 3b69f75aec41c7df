package org.tariscope.administrator;

import java.io.Serializable;
import java.time.Instant;
import org.tariscope.http.Nullable;

/** An administrator as the pages show one: never a password or a hash. */
public record AdministratorView(
        long id, String username, Role role, boolean enabled, @Nullable Instant lastLogin, @Nullable String lastAddress)
        implements Serializable {

    static AdministratorView of(Administrator administrator) {
        return new AdministratorView(
                administrator.id(),
                administrator.username(),
                administrator.role(),
                administrator.isEnabled(),
                administrator.lastLogin().orElse(null),
                administrator.lastLoginAddress().orElse(null));
    }

    /** What somebody edits; when and from where the administrator last came is no part of it. */
    public boolean saysTheSameAs(AdministratorView other) {
        return id == other.id && username.equals(other.username) && role == other.role && enabled == other.enabled;
    }
}
