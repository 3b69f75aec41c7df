package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Changes that somebody makes to a user whom he sees: nothing is overwritten that he has not seen. */
@ApplicationScoped
public class ApiUserEdits {
    @Inject
    ApiUsers users;

    @Inject
    ApiUserSearch search;

    /** Saves an edit; 404 where there is no such user any more, 409 where somebody has changed it since. */
    @Transactional
    public ApiUserAnswer update(Who who, ApiUserAnswer seen, UserChanges wanted) {
        refuseUnseen(seen);
        return users.update(who, seen.id(), wanted);
    }

    /** Replaces the rights; as {@link #update}. */
    @Transactional
    public ApiUserAnswer grant(Who who, Set<String> held, ApiUserAnswer seen, Collection<String> rights) {
        refuseUnseen(seen);
        return users.grant(who, held, seen.id(), rights);
    }

    private void refuseUnseen(ApiUserAnswer seen) {
        ApiUserAnswer now = search.byId(seen.id())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no API user " + seen.id()));
        if (!now.saysTheSameAs(seen)) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has changed this user meanwhile");
        }
    }
}
