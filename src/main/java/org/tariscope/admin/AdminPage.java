package org.tariscope.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tariscope.administrator.Role;

/** Every address of the pages, in the order of the menu, and who may see it. What is not here does not exist. */
public enum AdminPage {
    SET_UP("/setup", false),
    LOG_IN("/admin/login", false),
    API_USERS("/admin/api-users", true, Role.ADMINISTRATOR),
    API_USERS_CSV("/admin/api-users.csv", false, Role.ADMINISTRATOR),
    API_USER("/admin/api-user", false, Role.ADMINISTRATOR),
    METHOD_RIGHTS("/admin/method-rights", false, Role.ADMINISTRATOR),
    RESET_PASSWORD("/admin/reset-password", false, Role.ADMINISTRATOR),
    ADMINISTRATORS("/admin/administrators", true, Role.ADMINISTRATOR),
    ADMINISTRATOR("/admin/administrator", false, Role.ADMINISTRATOR),
    AUDIT("/admin/audit", true, Role.ADMINISTRATOR, Role.READER),
    AUDIT_CSV("/admin/audit.csv", false, Role.ADMINISTRATOR, Role.READER),
    OWN_PASSWORD("/admin/password", true, Role.values());

    private final String path;
    private final boolean inMenu;
    private final Set<Role> roles;

    AdminPage(String path, boolean inMenu, Role... roles) {
        this.path = path;
        this.inMenu = inMenu;
        this.roles = Set.of(roles);
    }

    /** Its address below the application's root. */
    public String getPath() {
        return path;
    }

    /** Whether somebody who has not logged in may see it. */
    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it shows one thing, which the address names by its id. */
    boolean isOfOne() {
        return this == API_USER || this == METHOD_RIGHTS || this == RESET_PASSWORD || this == ADMINISTRATOR;
    }

    /** The page at this address below the application's root. */
    static Optional<AdminPage> at(String path) {
        return Stream.of(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /** What the menu of this role shows. */
    static List<AdminPage> menu(Role role) {
        return Stream.of(values())
                .filter(page -> page.inMenu && page.isFor(role))
                .toList();
    }

    /** The first page of this role. */
    static AdminPage home(Role role) {
        return menu(role).get(0);
    }

    /** The key of its name in the messages. */
    public String getTitle() {
        return "page." + path.substring(path.lastIndexOf('/') + 1);
    }
}
