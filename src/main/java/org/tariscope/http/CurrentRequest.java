package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** Gives resources the request under way. The filters hand it on themselves: a scoped bean costs more than all they do. */
@ApplicationScoped
class CurrentRequest {
    @Produces
    @RequestScoped
    ApiRequest current(HttpServletRequest request) {
        return ApiRequest.of(request);
    }
}
