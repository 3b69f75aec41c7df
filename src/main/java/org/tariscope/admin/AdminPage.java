package org.tariscope.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tariscope.administrator.AdministratorStanding;
import org.tariscope.administrator.Role;

/** Every address of the pages, in the order of the menu, and who may see it. What is not here does not exist. */
public enum AdminPage {
    SET_UP("/setup", Group.NONE),
    LOG_IN("/admin/login", Group.NONE),
    /** Takes files. */
    UPLOAD("/admin/upload", Group.NONE, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    DASHBOARD("/admin/dashboard", Group.OVERVIEW, Role.values()),
    SUBSCRIBERS("/admin/subscribers", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBERS_CSV("/admin/subscribers.csv", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBER("/admin/subscriber", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBER_CHARGES_CSV("/admin/subscriber-charges.csv", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBER_MONTHS_CSV("/admin/subscriber-months.csv", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBER_PAYMENTS_CSV("/admin/subscriber-payments.csv", Group.SUBSCRIBERS, Role.values()),
    SUBSCRIBER_NEW("/admin/subscriber-new", Group.SUBSCRIBERS, Role.ADMINISTRATOR),
    SUBSCRIBER_EDIT("/admin/subscriber-edit", Group.SUBSCRIBERS, Role.ADMINISTRATOR),
    SUBSCRIBER_NUMBER("/admin/subscriber-number", Group.SUBSCRIBERS, Role.ADMINISTRATOR),
    PAYMENT("/admin/payment", Group.SUBSCRIBERS, Role.ADMINISTRATOR),
    CALLS("/admin/calls", Group.CALLS, Role.values()),
    CALLS_CSV("/admin/calls.csv", Group.CALLS, Role.values()),
    CALL("/admin/call", Group.CALLS, Role.values()),
    UNPRICED("/admin/unpriced", Group.CALLS, Role.values()),
    UNPRICED_CSV("/admin/unpriced.csv", Group.CALLS, Role.values()),
    RERATE("/admin/rerate", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    RERATES_CSV("/admin/rerates.csv", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    RERATED("/admin/rerated", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    RERATED_CSV("/admin/rerated.csv", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    CALL_IMPORTS("/admin/call-imports", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    CALL_IMPORTS_CSV("/admin/call-imports.csv", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    CALL_IMPORT("/admin/call-import", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    CALL_IMPORT_CSV("/admin/call-import.csv", Group.CALLS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    TARIFFS("/admin/tariffs", Group.TARIFFS, Role.values()),
    TARIFFS_CSV("/admin/tariffs.csv", Group.TARIFFS, Role.values()),
    TARIFF("/admin/tariff", Group.TARIFFS, Role.values()),
    TARIFF_CODES_CSV("/admin/tariff-codes.csv", Group.TARIFFS, Role.values()),
    TARIFF_VERSION("/admin/tariff-version", Group.TARIFFS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    DECKS("/admin/decks", Group.TARIFFS, Role.values()),
    DECKS_CSV("/admin/decks.csv", Group.TARIFFS, Role.values()),
    DECK_IMPORT("/admin/deck-import", Group.TARIFFS, Role.values()),
    DECK_EXPORT_CSV("/admin/deck-export.csv", Group.TARIFFS, Role.values()),
    DECK("/admin/deck", Group.TARIFFS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    DECK_CSV("/admin/deck.csv", Group.TARIFFS, Role.ADMINISTRATOR, Role.TARIFF_MANAGER),
    PRICE_CALL("/admin/price-call", Group.TARIFFS, Role.values()),
    PROVIDERS("/admin/providers", Group.TARIFFS, Role.values()),
    PROVIDERS_CSV("/admin/providers.csv", Group.TARIFFS, Role.values()),
    PROVIDER("/admin/provider", Group.TARIFFS, Role.values()),
    PLANS("/admin/plans", Group.TARIFFS, Role.values()),
    PLANS_CSV("/admin/plans.csv", Group.TARIFFS, Role.values()),
    PLAN("/admin/plan", Group.TARIFFS, Role.values()),
    CURRENCIES("/admin/currencies", Group.TARIFFS, Role.values()),
    CURRENCIES_CSV("/admin/currencies.csv", Group.TARIFFS, Role.values()),
    CURRENCY("/admin/currency", Group.TARIFFS, Role.values()),
    RATES_CSV("/admin/rates.csv", Group.TARIFFS, Role.values()),
    DAY_TYPES("/admin/daytypes", Group.TARIFFS, Role.values()),
    DAY_TYPES_CSV("/admin/daytypes.csv", Group.TARIFFS, Role.values()),
    DAY_TYPE("/admin/daytype", Group.TARIFFS, Role.values()),
    API_USERS("/admin/api-users", Group.INTEGRATION, Role.ADMINISTRATOR),
    API_USERS_CSV("/admin/api-users.csv", Group.INTEGRATION, Role.ADMINISTRATOR),
    API_USER("/admin/api-user", Group.INTEGRATION, Role.ADMINISTRATOR),
    METHOD_RIGHTS("/admin/method-rights", Group.INTEGRATION, Role.ADMINISTRATOR),
    RESET_PASSWORD("/admin/reset-password", Group.INTEGRATION, Role.ADMINISTRATOR),
    METHODS("/admin/methods", Group.INTEGRATION, Role.values()),
    SUGGESTIONS_CSV("/admin/suggestions.csv", Group.INTEGRATION, Role.ADMINISTRATOR),
    /** Runs a method of the API. */
    CONSOLE("/admin/console", Group.INTEGRATION, Role.ADMINISTRATOR),
    ADMINISTRATORS("/admin/administrators", Group.ADMINISTRATION, Role.ADMINISTRATOR),
    ADMINISTRATOR("/admin/administrator", Group.ADMINISTRATION, Role.ADMINISTRATOR),
    AUDIT("/admin/audit", Group.ADMINISTRATION, Role.ADMINISTRATOR, Role.READER),
    AUDIT_CSV("/admin/audit.csv", Group.ADMINISTRATION, Role.ADMINISTRATOR, Role.READER),
    OWN_PASSWORD("/admin/password", Group.SELF, Role.values());

    /** What the menu of the pages is divided into. */
    public enum Group {
        /** What no menu leads to. */
        NONE,
        OVERVIEW,
        SUBSCRIBERS,
        CALLS,
        TARIFFS,
        INTEGRATION,
        ADMINISTRATION,
        SELF;

        /** The key of its name in the messages. */
        public String getTitle() {
            return "group." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Its pages that this administrator may choose. */
        List<AdminPage> menu(AdministratorStanding administrator) {
            return AdminPage.menu(administrator).stream()
                    .filter(page -> page.group == this)
                    .toList();
        }

        /** Whether its pages could undo a limit to nodes; they are for those who have none. */
        boolean isForUnlimited() {
            return this == INTEGRATION || this == ADMINISTRATION;
        }
    }

    /** Pages that the menu does not name: files, and what shows one thing of a table. */
    private static final Set<AdminPage> BELOW_OTHERS = Set.of(
            API_USER,
            METHOD_RIGHTS,
            RESET_PASSWORD,
            ADMINISTRATOR,
            TARIFF,
            TARIFF_VERSION,
            PROVIDER,
            PLAN,
            CURRENCY,
            DAY_TYPE,
            DECK_IMPORT,
            CALL,
            RERATED,
            CALL_IMPORT,
            SUBSCRIBER,
            SUBSCRIBER_CHARGES_CSV,
            SUBSCRIBER_MONTHS_CSV,
            SUBSCRIBER_PAYMENTS_CSV,
            SUBSCRIBER_NEW,
            SUBSCRIBER_EDIT,
            SUBSCRIBER_NUMBER,
            PAYMENT);

    private final String path;
    private final Group group;
    private final Set<Role> roles;

    AdminPage(String path, Group group, Role... roles) {
        this.path = path;
        this.group = group;
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

    /** Whether it is a page to look at, and no table as a file. */
    boolean isPage() {
        return this != UPLOAD && this != CONSOLE && !path.endsWith(".csv");
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether this administrator may see it. */
    boolean isFor(AdministratorStanding administrator) {
        return isFor(administrator.role()) && (administrator.nodes().isEmpty() || !group.isForUnlimited());
    }

    /** Whether it shows one thing, which the address names by its id. */
    boolean isOfOne() {
        return BELOW_OTHERS.contains(this);
    }

    /** The page at this address below the application's root. */
    static Optional<AdminPage> at(String path) {
        return Stream.of(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    private static List<AdminPage> menu(AdministratorStanding administrator) {
        return Stream.of(values())
                .filter(page -> page.isPage() && !page.isOfOne() && page.isFor(administrator))
                .toList();
    }

    /** The first page of this administrator. */
    static AdminPage home(AdministratorStanding administrator) {
        return menu(administrator).get(0);
    }

    /** The key of its name in the messages. */
    public String getTitle() {
        return "page." + path.substring(path.lastIndexOf('/') + 1);
    }
}
