package org.tariscope.server;

/** Work in the middle of which a server is killed, and what must be true of it after that. */
public interface Unfinished {
    /** Makes the rows that it needs, in a database that no server has yet. */
    void prepare() throws Exception;

    /** Begins it; returns when it has come so far that a kill finds it in the middle. */
    void begin(OneJar server, String token) throws Exception;

    /** Asserts that it is broken off, and nothing half done; no server has the database. */
    void checkBrokenOff() throws Exception;

    /** Brings it to its end in the next server. */
    void end(OneJar server, String token) throws Exception;

    /** Asserts that all of it is there, once; no server has the database any more. */
    void check() throws Exception;
}
