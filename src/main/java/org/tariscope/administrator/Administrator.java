package org.tariscope.administrator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tariscope.apiuser.UserName;

/** One who runs the pages. The session version is in every session, so that raising it ends them all. */
@Entity
@Table(name = "administrator")
class Administrator {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "administrator_seq")
    @SequenceGenerator(name = "administrator_seq", sequenceName = "administrator_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Column(name = "folded_name")
    private String foldedName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    private boolean enabled;

    @Column(name = "session_version")
    private int sessionVersion;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "last_login_at")
    private LocalDateTime lastLoginAt;

    @Column(name = "last_login_address")
    private String lastLoginAddress;

    /** Ids with a space between; null where there is no limit. */
    @Column(name = "node_limit")
    private String nodeLimit;

    @Version
    private long version;

    protected Administrator() {}

    Administrator(UserName name, String passwordHash, Role role, Instant now) {
        this.username = name.text();
        this.foldedName = name.foldedKey();
        this.passwordHash = passwordHash;
        this.role = role.stored();
        this.enabled = true;
        this.sessionVersion = 1;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return Role.of(role);
    }

    boolean isEnabled() {
        return enabled;
    }

    int sessionVersion() {
        return sessionVersion;
    }

    Optional<Instant> lastLogin() {
        return Optional.ofNullable(lastLoginAt).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    Optional<String> lastLoginAddress() {
        return Optional.ofNullable(lastLoginAddress);
    }

    /** Whether he may do everything, and so can repair whatever others have done. */
    boolean mayDoEverything() {
        return enabled && role() == Role.ADMINISTRATOR && nodeLimit == null;
    }

    /** The communication nodes whose subscribers and calls he may see; empty where all. */
    Optional<Set<Long>> nodes() {
        return Optional.ofNullable(nodeLimit).map(ids -> Stream.of(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Limits him to these nodes, or to none. */
    void limit(Optional<Set<Long>> wanted) {
        nodeLimit = wanted.map(
                        ids -> ids.stream().sorted().map(Object::toString).collect(Collectors.joining(" ")))
                .orElse(null);
    }

    /** Another role; sessions go on, and have it from the next request on. */
    void become(Role wanted) {
        role = wanted.stored();
    }

    /** Lets the administrator in or not; a disabled one's sessions end. */
    void enable(boolean wanted) {
        if (enabled && !wanted) {
            sessionVersion++;
        }
        enabled = wanted;
    }

    /** A new password; every session that the old one began ends. */
    void changePassword(String hash) {
        passwordHash = hash;
        sessionVersion++;
    }
}
