package org.tariscope.tariff;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tariscope.TestDatabase;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameters;

/** One transaction of a database in which the methods that change the price list are called, and what they told of it. */
final class PriceListWriter implements AutoCloseable {
    private final TestDatabase database;
    final EntityManager entities;
    final PriceListChanges changes = new PriceListChanges();
    final List<AuditEntry> audited = new ArrayList<>();
    private int told;

    @SuppressWarnings("unchecked")
    PriceListWriter(TestDatabase database) {
        this.database = database;
        entities = database.entities();
        entities.getTransaction().begin();
        changes.entities = entities;
        changes.audit = new AuditLog() {
            @Override
            public void record(Who who, AuditEntry entry) {
                audited.add(entry);
            }
        };
        changes.changed = (Event<PriceListChanged>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told++;
                    return null;
                });
    }

    /** The checked input of a method from a JSON body, quotation marks written as apostrophes. */
    static Parameters json(List<MethodDescription> methods, String name, String body) {
        MethodDescription method = methods.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(method, "application/json", null, new ByteArrayInputStream(bytes), 1_000_000);
    }

    /** How often the price list's version moved; the migrations leave it at 1. */
    long moves() {
        entities.flush();
        entities.clear();
        long version = entities.createQuery("select l.version from PriceList l", Long.class)
                .getSingleResult();
        return version - 1;
    }

    int told() {
        return told;
    }

    @Override
    public void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }
}
