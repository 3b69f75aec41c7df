package org.tariscope.apiuser;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A user to be made. */
public record NewUser(
        UserName name,
        String password,
        Optional<String> description,
        boolean enabled,
        List<String> networks,
        Collection<String> rights) {
    public NewUser {
        networks = List.copyOf(networks);
        rights = List.copyOf(rights);
    }
}
