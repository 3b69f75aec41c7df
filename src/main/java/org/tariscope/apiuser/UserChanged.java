package org.tariscope.apiuser;

/** Something that decides about a user's requests has changed: rights, networks, password, tokens or the user itself. */
record UserChanged(long userId) {}
