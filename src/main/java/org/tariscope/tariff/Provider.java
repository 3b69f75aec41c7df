package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** An operator: outgoing and incoming calls through it have price lists of their own. */
@Entity
@Table(name = "provider")
class Provider {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_seq")
    @SequenceGenerator(name = "provider_seq", sequenceName = "provider_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(length = 1000)
    private String description;

    /** The one provider whose prices apply where a request names none. */
    @Column(nullable = false)
    private boolean main;

    /** For the persistence provider. */
    protected Provider() {}

    Provider(String name) {
        this.name = Objects.requireNonNull(name);
    }

    long id() {
        return id;
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    void describe(Optional<String> text) {
        description = text.orElse(null);
    }

    void markMain(boolean isMain) {
        main = isMain;
    }

    ProviderAnswer answer() {
        return new ProviderAnswer(id, name, description, main);
    }
}
