package org.tariscope.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Finds out from where a request comes, believing only the configured proxies. */
@ApplicationScoped
public class ClientAddresses {
    @Inject
    Settings settings;

    private List<Cidr> trusted = List.of();
    private List<Cidr> metricsReaders = List.of();
    private ClientAddress resolver;
    private String header;

    @PostConstruct
    void configure() {
        header = settings.text(Setting.PROXY_HEADER);
        trusted = networks(Setting.PROXY_TRUSTED);
        metricsReaders = networks(Setting.METRICS_NETWORKS);
        resolver = new ClientAddress(
                trusted, ClientAddress.Header.valueOf(header.replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    /** A bad network stops the start, not the first request. */
    void check(@Observes Startup start) {
        configure();
    }

    /** The client's address, or why it cannot be known. */
    public ClientAddress.Result of(HttpServletRequest request) {
        List<String> lines = header.equals("none") ? List.of() : Collections.list(request.getHeaders(header));
        return resolver.resolve(request.getRemoteAddr(), lines);
    }

    /** Whether the request itself comes from a trusted proxy that says its client used HTTPS. */
    boolean cameOverHttps(HttpServletRequest request) {
        return "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) && isFrom(request, trusted);
    }

    /** Whether the client may read the metrics. */
    public boolean mayReadMetrics(HttpServletRequest request) {
        return of(request) instanceof ClientAddress.Resolved client
                && metricsReaders.stream().anyMatch(network -> network.contains(client.address()));
    }

    private static boolean isFrom(HttpServletRequest request, List<Cidr> networks) {
        Optional<IpAddress> peer = IpAddress.parse(request.getRemoteAddr());
        return peer.isPresent() && networks.stream().anyMatch(network -> network.contains(peer.get()));
    }

    private List<Cidr> networks(Setting setting) {
        try {
            return Cidr.list(settings.text(setting));
        } catch (IllegalArgumentException wrong) {
            throw new BadSettings(setting, "holds a bad network: " + wrong.getMessage());
        }
    }
}
