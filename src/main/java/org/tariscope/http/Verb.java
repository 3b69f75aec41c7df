package org.tariscope.http;

/** The HTTP verb of an API method: the API reads with GET and changes with POST, nothing else. */
public enum Verb {
    GET,
    POST
}
