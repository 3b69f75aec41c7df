package org.tariscope;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Who may use whom: settings, log ← http ← audit ← features, and features refer to each other by id. */
final class UseOfPackages extends ArchCondition<JavaClass> {
    private static final String ROOT = "org.tariscope";
    private static final Set<String> EVERY_FEATURE = Set.of("settings", "log", "http", "audit");

    /** What is not a feature like any other. The page of contents, and the admin pages, may use all. */
    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("log", Set.of()),
            Map.entry("launch", Set.of("settings", "log")),
            Map.entry("http", Set.of("settings", "log")),
            Map.entry("audit", Set.of("settings", "http")),
            Map.entry("rating", Set.of()),
            Map.entry("csv", Set.of()),
            Map.entry("cdr", Set.of("csv")),
            Map.entry("deck", Set.of("settings", "log", "http", "audit", "tariff", "csv")),
            Map.entry("openapi", Set.of("settings", "http")),
            Map.entry("administrator", Set.of("settings", "log", "http", "audit", "apiuser")),
            Map.entry("auth", Set.of("settings", "log", "http", "audit", "apiuser", "administrator")),
            Map.entry("sql", Set.of("settings", "log", "http", "audit", "apiuser")),
            Map.entry("demo", Set.of("settings", "http", "audit", "apiuser", "administrator", "call", "cdr")),
            Map.entry("subscriber", Set.of("settings", "log", "http", "audit", "tariff")),
            Map.entry("account", Set.of("settings", "log", "http", "audit", "subscriber", "tariff")),
            Map.entry("service", Set.of("settings", "log", "http", "audit", "tariff", "account")),
            Map.entry("call", Set.of("settings", "log", "http", "audit", "rating", "cdr", "tariff", "account")));

    UseOfPackages() {
        super("use only the packages that they may use");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        String from = feature(user);
        if (from.isEmpty() || from.equals("admin")) {
            return;
        }
        Set<String> allowed = OTHERS.getOrDefault(from, EVERY_FEATURE);
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            boolean ours = used.getPackageName().startsWith(ROOT);
            if (ours && !feature(used).equals(from) && !allowed.contains(feature(used))) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    /** The package below ours; empty for ours itself. */
    private static String feature(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
