package org.tariscope.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The checked configuration. Whoever has one knows that every key is known and every value acceptable. */
public final class Settings {
    private static final String PREFIX = "tariscope.";
    private static final String VARIABLE_PREFIX = "TARISCOPE_";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Settings() {}

    /**
     * Checks configured names and values.
     *
     * @param configured keys as {@code tariscope.db.url} or {@code TARISCOPE_DB_URL}; the first form wins; others are ignored
     * @throws BadSettings with one sentence per key that is unknown or has a bad value
     */
    public static Settings of(Map<String, String> configured) {
        List<String> complaints = new ArrayList<>();
        for (String name : new TreeSet<>(configured.keySet())) {
            if (isOurs(name) && Stream.of(Setting.values()).noneMatch(setting -> isNamed(setting, name))) {
                complaints.add(name + " is not a setting of this server");
            }
        }
        Settings settings = new Settings();
        for (Setting setting : Setting.values()) {
            String value = configured.getOrDefault(setting.key(), configured.getOrDefault(setting.variable(), ""));
            String chosen = value.isEmpty() ? setting.fallback() : value;
            setting.complaint(chosen).ifPresent(complaint -> complaints.add(setting.key() + " " + complaint));
            settings.values.put(setting, chosen);
        }
        if (complaints.isEmpty()) {
            complaints.addAll(SettingPairs.complaints(settings));
        }
        if (!complaints.isEmpty()) {
            throw new BadSettings(complaints);
        }
        return settings;
    }

    /** Whether a configured name is meant for this server. */
    public static boolean isOurs(String name) {
        return name.startsWith(PREFIX) || name.startsWith(VARIABLE_PREFIX);
    }

    private static boolean isNamed(Setting setting, String name) {
        return setting.key().equals(name) || setting.variable().equals(name);
    }

    public String text(Setting setting) {
        return values.get(setting);
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(values.get(setting));
    }

    /** The day; empty where none is set. */
    public Optional<LocalDate> day(Setting setting) {
        return Optional.of(values.get(setting)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    public int number(Setting setting) {
        return Integer.parseInt(values.get(setting));
    }

    /** The parts of a list with commas, trimmed, without empty ones. */
    public List<String> list(Setting setting) {
        return Stream.of(values.get(setting).split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The data folder, absolute. */
    public Path data() {
        return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** The zone whose calendar decides which tariff is active. */
    public ZoneId zone() {
        String zone = text(Setting.ZONE);
        return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /**
     * The database's URL; without a configured one, an H2 file that survives a kill and, by {@code async:}, threads that are
     * interrupted, and no trace that quotes values.
     */
    public String databaseUrl() {
        String url = text(Setting.DB_URL);
        return url.isEmpty()
                ? "jdbc:h2:async:" + data().resolve("tariscope")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                : url;
    }

    public boolean isEmbeddedDatabase() {
        return databaseUrl().toLowerCase(Locale.ROOT).startsWith("jdbc:h2:");
    }
}
