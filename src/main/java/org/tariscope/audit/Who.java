package org.tariscope.audit;

import org.tariscope.http.ApiRequest;

/**
 * Who did something, from where, in which request.
 *
 * @param name the user's name, or the name that was tried; {@code -} for nobody, {@code system} for the server itself
 * @param address the client's canonical address, {@code -} for the server itself
 */
public record Who(String name, String address, String requestId) {
    public static final Who SYSTEM = new Who("system", "-", "-");

    /** The caller of the request under way. */
    public static Who of(ApiRequest request) {
        return of(request, request.caller().map(token -> token.getName()).orElse("-"));
    }

    /** Somebody who claims this name in the request under way. */
    public static Who of(ApiRequest request, String name) {
        return new Who(name, request.clientAddress(), request.requestId());
    }
}
