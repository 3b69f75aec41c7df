package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/**
 * What a server acknowledged and must still know after a kill: a user, a token of that user, and one that was ended.
 *
 * @param token logged in and still in use
 * @param ended logged in and logged out
 */
record Kept(String user, String password, String token, String ended) {

    /** Makes the user with this administrator's token, logs in twice and out once. */
    static Kept by(OneJar server, String admin, String user, String password) throws IOException, InterruptedException {
        String json =
                "{\"username\":\"" + user + "\",\"password\":\"" + password + "\",\"rights\":[\"tariffs.plans\"]}";
        assertThat(server.post("/api/apiusers/create", json, admin).statusCode())
                .isEqualTo(200);
        Kept kept = new Kept(user, password, server.logIn(user, password), server.logIn(user, password));
        assertThat(server.post("/api/auth/logout", "", kept.ended).statusCode()).isEqualTo(204);
        return kept;
    }

    /** Asserts that the user, his right and his token work, and that the ended one does not. */
    void assertKnownTo(OneJar server) throws IOException, InterruptedException {
        assertThat(server.get("/api/tariffs/plans", token).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/tariffs/plans", ended).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/tariffs/plans", server.logIn(user, password))
                        .statusCode())
                .isEqualTo(200);
    }
}
