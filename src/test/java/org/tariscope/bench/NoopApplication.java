package org.tariscope.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The peer of the benchmark: a JAX-RS method that does nothing and answers JSON, in the same server. */
@ApplicationPath("r")
public class NoopApplication extends Application {
    /** The method. */
    @Path("noop")
    public static class NoopResource {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, String> noop() {
            return Map.of("answer", "nothing");
        }
    }
}
