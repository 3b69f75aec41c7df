package org.tariscope.apiuser;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;
import org.tariscope.http.Nullable;

/** An API user as the API shows it: never a password, a hash or a token. */
public record ApiUserAnswer(
        long id,
        String username,
        @Nullable String description,
        boolean enabled,
        @ItemName("network") List<String> networks,
        @ItemName("right") List<String> rights,
        @Nullable Instant lastlogin,
        @Nullable String lastaddress,
        long livetokens)
        implements Answer, Serializable {

    public ApiUserAnswer {
        networks = List.copyOf(networks);
        rights = List.copyOf(rights);
    }

    static ApiUserAnswer of(ApiUser user, long liveTokens) {
        return new ApiUserAnswer(
                user.id(),
                user.username(),
                user.description().orElse(null),
                user.isEnabled(),
                List.copyOf(user.networks()),
                List.copyOf(user.rights()),
                user.lastLogin().map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(null),
                user.lastLoginAddress().orElse(null),
                liveTokens);
    }

    /** Whether nothing was edited between this and the other; tokens and log-ins go on meanwhile and are no part of it. */
    public boolean saysTheSameAs(ApiUserAnswer other) {
        return id == other.id
                && username.equals(other.username)
                && Objects.equals(description, other.description)
                && enabled == other.enabled
                && networks.equals(other.networks)
                && rights.equals(other.rights);
    }
}
