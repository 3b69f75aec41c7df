package org.tariscope.auth;

/** Who logs in: failures and known sources of the one kind say nothing about the other. */
enum Account {
    API_USER("api-user"),
    ADMINISTRATOR("administrator");

    private final String stored;

    Account(String stored) {
        this.stored = stored;
    }

    /** As the database has it. */
    String stored() {
        return stored;
    }
}
