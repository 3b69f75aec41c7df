package org.tariscope.apiuser;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tariscope.http.Cidr;

/** A user of the API. Its token version is in every token, so that raising it ends them all. */
@Entity
@Table(name = "api_user")
class ApiUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_user_seq")
    @SequenceGenerator(name = "api_user_seq", sequenceName = "api_user_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Column(name = "folded_name")
    private String foldedName;

    private String description;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean enabled;

    @Column(name = "token_version")
    private int tokenVersion;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "last_login_at")
    private LocalDateTime lastLoginAt;

    @Column(name = "last_login_address")
    private String lastLoginAddress;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_user_right", joinColumns = @JoinColumn(name = "api_user_id"))
    @Column(name = "method")
    private Set<String> rights = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_user_network", joinColumns = @JoinColumn(name = "api_user_id"))
    @Column(name = "network")
    private Set<String> networks = new HashSet<>();

    @Version
    private long version;

    protected ApiUser() {}

    ApiUser(UserName name, String passwordHash, Instant now) {
        rename(name);
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.tokenVersion = 1;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    Optional<String> description() {
        return Optional.ofNullable(description);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    int tokenVersion() {
        return tokenVersion;
    }

    Optional<Instant> lastLogin() {
        return Optional.ofNullable(lastLoginAt).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    Optional<String> lastLoginAddress() {
        return Optional.ofNullable(lastLoginAddress);
    }

    SortedSet<String> rights() {
        return new TreeSet<>(rights);
    }

    SortedSet<String> networks() {
        return new TreeSet<>(networks);
    }

    /** The networks from which the user may come; none: from anywhere. */
    List<Cidr> allowedFrom() {
        return networks().stream().map(Cidr::parse).toList();
    }

    final void rename(UserName name) {
        username = name.text();
        foldedName = name.foldedKey();
    }

    void describe(Optional<String> text) {
        description = text.orElse(null);
    }

    /** Lets the user in or not; a disabled user's tokens end. */
    void enable(boolean wanted) {
        if (enabled && !wanted) {
            endTokens();
        }
        enabled = wanted;
    }

    void grant(Collection<String> methods) {
        rights.retainAll(methods);
        rights.addAll(methods);
    }

    void allowFrom(Collection<String> cidrs) {
        networks.retainAll(cidrs);
        networks.addAll(cidrs);
    }

    /** A new password; every token made with the old one ends. */
    void changePassword(String hash) {
        passwordHash = hash;
        endTokens();
    }

    void endTokens() {
        tokenVersion++;
    }
}
