package org.tariscope.apiuser;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        implements Answer {

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
}
