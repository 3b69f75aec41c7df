package org.tariscope.settings;

import java.util.ArrayList;
import java.util.List;

/** What settings may not be together, each acceptable by itself; a complaint is a sentence that begins with a key. */
final class SettingPairs {
    private SettingPairs() {}

    static List<String> complaints(Settings settings) {
        List<String> complaints = new ArrayList<>();
        if (settings.flag(Setting.SQL_ENABLED)) {
            if (settings.isEmbeddedDatabase()) {
                complaints.add(Setting.SQL_ENABLED.key() + " is not possible with the embedded H2; use MariaDB");
            }
            refuseSharedAccount(settings, Setting.SQL_USER, Setting.SQL_ENABLED, complaints, Setting.DB_USER);
        }
        if (settings.flag(Setting.SQL_WRITE_ENABLED)) {
            if (!settings.flag(Setting.SQL_ENABLED)) {
                complaints.add(Setting.SQL_WRITE_ENABLED.key() + " needs " + Setting.SQL_ENABLED.key() + "=true");
            }
            refuseSharedAccount(
                    settings,
                    Setting.SQL_WRITE_USER,
                    Setting.SQL_WRITE_ENABLED,
                    complaints,
                    Setting.DB_USER,
                    Setting.SQL_USER);
        }
        return complaints;
    }

    /** The whole safety of sql is in what its account may do, so it has one that nobody else uses. */
    private static void refuseSharedAccount(
            Settings settings, Setting user, Setting enabled, List<String> complaints, Setting... others) {
        String account = settings.text(user);
        if (account.isBlank()) {
            complaints.add(user.key() + " must not be empty where " + enabled.key() + " is true");
            return;
        }
        for (Setting other : others) {
            if (account.equals(settings.text(other))) {
                complaints.add(user.key() + " must not be the account of " + other.key());
            }
        }
    }
}
