package org.tariscope.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tariscope.http.Cidr;
import org.tariscope.http.ClientAddress;
import org.tariscope.http.ClientAddresses;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** From where the pages can be reached at all. */
@ApplicationScoped
class PageNetworks {
    @Inject
    Settings settings;

    @Inject
    ClientAddresses addresses;

    private List<Cidr> allowed = List.of();

    @PostConstruct
    void configure() {
        try {
            allowed = Cidr.list(settings.text(Setting.ADMIN_NETWORKS));
        } catch (IllegalArgumentException wrong) {
            throw new BadSettings(Setting.ADMIN_NETWORKS, "holds a bad network: " + wrong.getMessage());
        }
    }

    /** A bad network stops the start, not the first request. */
    void check(@Observes Startup start) {
        configure();
    }

    /** Whether the client may see pages; nobody may whose address cannot be known. */
    boolean allow(HttpServletRequest request) {
        return addresses.of(request) instanceof ClientAddress.Resolved client && Cidr.allows(allowed, client.address());
    }
}
