package org.tariscope.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings from MicroProfile Config and hands them, and the clock, to whoever injects them. */
@ApplicationScoped
public class Configuration {

    @Produces
    @Singleton
    Settings settings() {
        return read();
    }

    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }

    /** The settings as MicroProfile Config knows them now. */
    public static Settings read() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> configured = new HashMap<>(System.getenv());
        for (String name : config.getPropertyNames()) {
            if (Settings.isOurs(name)) {
                config.getOptionalValue(name, String.class).ifPresent(value -> configured.put(name, value));
            }
        }
        return Settings.of(configured);
    }
}
