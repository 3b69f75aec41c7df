package org.tariscope.system;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.tariscope.settings.DatabaseReady;

/** What this installation is: version and date of the build, and the serial that it was given at its first start. */
@ApplicationScoped
public class About {
    @PersistenceContext
    EntityManager entities;

    private final Properties build = new Properties();

    @PostConstruct
    void read() {
        try (InputStream in = About.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String version() {
        return build.getProperty("version");
    }

    /** The date of this version. */
    String build() {
        return build.getProperty("build");
    }

    /** The UUID of this installation. */
    @Transactional
    String serial() {
        return entities.createNativeQuery("select serial from installation where id = 1")
                .getSingleResult()
                .toString();
    }

    @Transactional
    void giveSerial(@Observes DatabaseReady ready) {
        List<?> known = entities.createNativeQuery("select serial from installation where id = 1")
                .getResultList();
        if (known.isEmpty()) {
            entities.createNativeQuery("insert into installation (id, serial) values (1, ?1)")
                    .setParameter(1, UUID.randomUUID().toString())
                    .executeUpdate();
        }
    }
}
