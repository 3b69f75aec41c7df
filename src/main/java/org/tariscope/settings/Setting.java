package org.tariscope.settings;

import static org.tariscope.settings.SettingCheck.anything;
import static org.tariscope.settings.SettingCheck.choice;
import static org.tariscope.settings.SettingCheck.databaseUrl;
import static org.tariscope.settings.SettingCheck.day;
import static org.tariscope.settings.SettingCheck.flag;
import static org.tariscope.settings.SettingCheck.readableFile;
import static org.tariscope.settings.SettingCheck.required;
import static org.tariscope.settings.SettingCheck.secret;
import static org.tariscope.settings.SettingCheck.timeOfDay;
import static org.tariscope.settings.SettingCheck.whole;
import static org.tariscope.settings.SettingCheck.zone;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every key that the server can be configured with, described once: MicroProfile Config name, default, check and one line
 * for the reader. Environment variables work as MicroProfile Config maps them: {@code TARISCOPE_DB_URL}.
 */
public enum Setting {
    DATA("tariscope.data", "./data", anything(), "Folder of the embedded database and the signing keys"),
    PORT("tariscope.port", "8085", whole(1, 65535), "Port of `tariscope.jar`; a WAR has its server's port"),
    DB_URL(
            "tariscope.db.url",
            "",
            databaseUrl(),
            "JDBC URL, `jdbc:mariadb://…` or `jdbc:h2:async:…;WRITE_DELAY=0`; empty: H2 in the data folder"),
    DB_USER("tariscope.db.user", "", anything(), "User of the database"),
    DB_PASSWORD("tariscope.db.password", "", secret(), "Password of the database"),
    ZONE("tariscope.zone", "", zone(), "Time zone whose calendar decides which tariff is active; empty: the system's"),
    EDITION("tariscope.edition", "Provider", choice("Provider", "Enterprise"), "What tariscope.edition answers"),
    ADMIN_PASSWORD_FILE(
            "tariscope.admin.password.file",
            "",
            readableFile(),
            "File with the password of the administrator `admin` and the API user `admin`, made at the first start"),
    ADMIN_NETWORKS(
            "tariscope.admin.networks",
            "",
            anything(),
            "Networks (CIDR, with commas) that may reach the pages; empty: any"),
    DEMO("tariscope.demo", "false", flag(), "Load demonstration data and users into an empty database"),
    DEMO_PASSWORD(
            "tariscope.demo.password",
            "",
            anything(),
            "Password of the demo users; empty: one is made and printed once"),
    PASSWORD_MIN("tariscope.password.min", "15", whole(8, 128), "Least number of characters of a password"),
    PASSWORD_ALGORITHM(
            "tariscope.password.algorithm",
            "argon2id",
            choice("argon2id", "pbkdf2"),
            "Password hash: Argon2id, or PBKDF2 where FIPS demands it"),
    CHARGING_SCHEDULE(
            "tariscope.charging.schedule",
            "daily",
            choice("off", "daily"),
            "Whether services are charged each day, or only when `services.charge` orders it"),
    CHARGING_TIME(
            "tariscope.charging.time",
            "03:00",
            timeOfDay(),
            "From when on a day services are charged, `HH:mm` in the time zone of `tariscope.zone`"),
    TOKEN_ISSUER("tariscope.token.issuer", "tariscope", required(), "`iss` of the tokens"),
    TOKEN_AUDIENCE("tariscope.token.audience", "tariscope-api", required(), "`aud` of the tokens"),
    TOKEN_ALGORITHM("tariscope.token.algorithm", "ES256", choice("ES256", "RS256"), "Signature of new tokens"),
    TOKEN_IPV4_BITS(
            "tariscope.token.ipv4.bits", "32", whole(24, 32), "Bits of an IPv4 address that a token is tied to"),
    TOKEN_IPV6_BITS(
            "tariscope.token.ipv6.bits", "64", whole(48, 128), "Bits of an IPv6 address that a token is tied to"),
    TOKEN_KEY_DAYS(
            "tariscope.token.key.days",
            "90",
            whole(0, 3650),
            "Days after which a new key signs the tokens; 0: only when ordered"),
    TOKEN_MAX(
            "tariscope.token.max", "100", whole(1, 10_000), "Live tokens of one user; the next log-in ends the oldest"),
    PROXY_TRUSTED(
            "tariscope.proxy.trusted", "", anything(), "Networks (CIDR, with commas) of the proxies that are believed"),
    PROXY_HEADER(
            "tariscope.proxy.header",
            "none",
            choice("none", "forwarded", "x-forwarded-for"),
            "The one header in which a trusted proxy names the client"),
    ACCOUNTS_CLOSED(
            "tariscope.accounts.closed",
            "",
            day(),
            "Last day of the closed books (yyyy-MM-dd): nothing is paid or charged on it or before; empty: no day is closed"),
    PAYMENTS_MAX(
            "tariscope.payments.max", "1000000", whole(1, 999_999_999), "The largest payment, in the main currency"),
    PAYMENTS_KEY(
            "tariscope.payments.key",
            "optional",
            choice("optional", "required"),
            "`required` refuses a payment without an Idempotency-Key"),
    HTTPS("tariscope.https", "optional", choice("optional", "required"), "`required` refuses plain HTTP on /api"),
    CORS_ORIGINS("tariscope.cors.origins", "", anything(), "Origins (with commas) whose pages may call the API"),
    LOG_DAYS(
            "tariscope.log.days",
            "0",
            whole(0, 3650),
            "Days for which `tariscope.jar` keeps its log, a file a day in `log` of the data folder; 0: standard error"),
    METRICS_NETWORKS(
            "tariscope.metrics.networks",
            "127.0.0.0/8,::1/128",
            anything(),
            "Networks (CIDR, with commas) that may read /metrics"),
    INPUT_LENIENT(
            "tariscope.input.lenient",
            "false",
            flag(),
            "Pass over members, elements and parameters that a method does not have, instead of 400 `unknown-member`"),
    DOCS("tariscope.docs", "true", flag(), "Serve the API page at /api/docs"),
    LIMIT_REQUESTS("tariscope.limit.requests", "1000", whole(1, 1_000_000), "Requests a second of one API user"),
    LIMIT_BURST("tariscope.limit.burst", "2000", whole(1, 1_000_000), "Requests at once of one API user"),
    LIMIT_LOGINS("tariscope.limit.logins", "20", whole(1, 100_000), "Log-ins a second of one source address"),
    LIMIT_SQL("tariscope.limit.sql", "1", whole(1, 1000), "Calls of `sql` a second of one API user"),
    SQL_ENABLED("tariscope.sql.enabled", "false", flag(), "Turn the method `sql` on; only with MariaDB"),
    SQL_USER(
            "tariscope.sql.user",
            "",
            anything(),
            "Database account of `sql`: may read the views `v_…` and nothing else"),
    SQL_PASSWORD("tariscope.sql.password", "", secret(), "Password of that account"),
    SQL_WRITE_ENABLED(
            "tariscope.sql.write.enabled", "false", flag(), "Let `sql` change data, with the right `sql.write`"),
    SQL_WRITE_USER("tariscope.sql.write.user", "", anything(), "Database account of `sql` for changes"),
    SQL_WRITE_PASSWORD("tariscope.sql.write.password", "", secret(), "Password of that account");

    private final String key;
    private final String fallback;
    private final Function<String, Optional<String>> check;
    private final String text;

    Setting(String key, String fallback, Function<String, Optional<String>> check, String text) {
        this.key = key;
        this.fallback = fallback;
        this.check = check;
        this.text = text;
    }

    public String key() {
        return key;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    public String fallback() {
        return fallback;
    }

    public String text() {
        return text;
    }

    /** What is wrong with a value, as the end of a sentence that begins with the key. */
    Optional<String> complaint(String value) {
        return check.apply(value);
    }
}
