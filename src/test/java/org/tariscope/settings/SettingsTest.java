package org.tariscope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad configuration stops the start with a sentence that names the key. */
class SettingsTest {

    @Test
    void nothingHasToBeConfigured() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.number(Setting.PORT)).isEqualTo(8085);
        assertThat(settings.databaseUrl()).startsWith("jdbc:h2:async:").contains(";WRITE_DELAY=0");
        assertThat(settings.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.list(Setting.CORS_ORIGINS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tariscope.port|0",
                "tariscope.port|65536",
                "tariscope.port|http",
                "tariscope.port|-1",
                "tariscope.port|80.5",
                "tariscope.port|99999999999",
                "tariscope.db.url|jdbc:postgresql://db/tariscope",
                "tariscope.db.url|jdbc:h2:async:/data/tariscope",
                "tariscope.db.url|jdbc:h2:file:/data/tariscope;WRITE_DELAY=0",
                "tariscope.db.url|jdbc:h2:/data/tariscope;WRITE_DELAY=0",
                "tariscope.db.url|jdbc:h2:retry:/data/tariscope;WRITE_DELAY=0",
                "tariscope.db.url|jdbc:h2:async:/data/tariscope;WRITE_DELAY=500",
                "tariscope.db.url|jdbc:h2:async:/data/tariscope;WRITE_DELAY=01",
                "tariscope.db.url|jdbc:h2:async:/data/tariscope;WRITE_DELAY=0;WRITE_DELAY=500",
                "tariscope.zone|Europe/Kyjiw",
                "tariscope.edition|provider",
                "tariscope.admin.password.file|/no/such/file",
                "tariscope.demo|yes",
                "tariscope.demo|TRUE",
                "tariscope.log.days|-1",
                "tariscope.log.days|3651",
                "tariscope.input.lenient|yes",
                "tariscope.docs|1",
                "tariscope.password.min|7",
                "tariscope.password.min|129",
                "tariscope.password.algorithm|bcrypt",
                "tariscope.token.issuer|' '",
                "tariscope.token.audience|' '",
                "tariscope.token.algorithm|HS256",
                "tariscope.token.algorithm|none",
                "tariscope.token.ipv4.bits|23",
                "tariscope.token.ipv4.bits|33",
                "tariscope.token.ipv6.bits|47",
                "tariscope.token.ipv6.bits|129",
                "tariscope.token.max|0",
                "tariscope.proxy.header|x-real-ip",
                "tariscope.https|always",
                "tariscope.limit.requests|0",
                "tariscope.limit.burst|0",
                "tariscope.limit.logins|0"
            })
    void badValueStopsTheStartAndIsNamed(String key, String value) {
        assertThat(complaint(Map.of(key, value)))
                .startsWith("Tariscope cannot start. " + key + " ")
                .endsWith(".");
        String variable = key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
        assertThat(complaint(Map.of(variable, value))).contains(key + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tariscope.prot",
                "tariscope.db",
                "tariscope.",
                "TARISCOPE_PROT",
                "TARISCOPE_DB_PASSWORT",
                "tariscope.PORT",
                "TARISCOPE_port"
            })
    void unknownKeyStopsTheStartAndIsNamed(String key) {
        assertThat(complaint(Map.of(key, "1")))
                .isEqualTo("Tariscope cannot start. " + key + " is not a setting of this server.");
    }

    @Test
    void everyComplaintIsMadeAtOnce() {
        assertThat(complaint(Map.of("tariscope.port", "x", "tariscope.demo", "y", "TARISCOPE_Z", "z")))
                .contains("tariscope.port ", "tariscope.demo ", "TARISCOPE_Z ");
    }

    @Test
    void complaintsShowNoPassword() {
        assertThat(complaint(Map.of("tariscope.db.password", "hidden-secret", "tariscope.port", "x")))
                .doesNotContain("hidden-secret");
    }

    @Test
    void otherNamesAreNoneOfOurBusiness() {
        assertThatCode(() -> Settings.of(Map.of("PATH", "/bin", "tariscope", "x", "TARISCOPE", "y", "java.home", "z")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void variableIsTheKeyAsMicroProfileConfigMapsIt(Setting setting) {
        assertThat(setting.key()).matches("tariscope(\\.[a-z0-9]+)+");
        assertThat(setting.variable()).isEqualTo(setting.key().replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        assertThat(setting.text()).isNotBlank();
        assertThat(setting.complaint(setting.fallback())).isEmpty();
    }

    @Test
    void propertyWinsOverVariableAndEmptyMeansDefault() {
        assertThat(Settings.of(Map.of("tariscope.port", "1", "TARISCOPE_PORT", "2"))
                        .number(Setting.PORT))
                .isEqualTo(1);
        assertThat(Settings.of(Map.of("TARISCOPE_PORT", "2")).number(Setting.PORT))
                .isEqualTo(2);
        assertThat(Settings.of(Map.of("TARISCOPE_PORT", "")).number(Setting.PORT))
                .isEqualTo(8085);
    }

    @Test
    void listsAreTrimmedAndHaveNoEmptyParts() {
        assertThat(Settings.of(Map.of("tariscope.cors.origins", " https://a , ,https://b,"))
                        .list(Setting.CORS_ORIGINS))
                .containsExactly("https://a", "https://b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://db/tariscope",
                "jdbc:h2:async:/data/tariscope;WRITE_DELAY=0",
                "jdbc:h2:async:/data/tariscope;write_delay=0;DB_CLOSE_ON_EXIT=FALSE"
            })
    void durableDatabasesAreAccepted(String url) {
        assertThat(Settings.of(Map.of("tariscope.db.url", url)).databaseUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tariscope.db.url=jdbc:h2:mem:a;WRITE_DELAY=0 | tariscope.sql.enabled is not possible with the embedded H2
                    tariscope.sql.user=                          | tariscope.sql.user must not be empty
                    tariscope.sql.user=app                       | tariscope.sql.user must not be the account of tariscope.db.user
                    tariscope.sql.write.user=                    | tariscope.sql.write.user must not be empty
                    tariscope.sql.write.user=app                 | tariscope.sql.write.user must not be the account of tariscope.db.user
                    tariscope.sql.write.user=reader              | tariscope.sql.write.user must not be the account of tariscope.sql.user
                    tariscope.sql.enabled=false                  | tariscope.sql.write.enabled needs tariscope.sql.enabled=true
                    """)
    void sqlWantsMariaDbAndAccountsThatNobodyElseUses(String changed, String complaint) {
        Map<String, String> good = Map.of(
                "tariscope.db.url", "jdbc:mariadb://db/tariscope",
                "tariscope.db.user", "app",
                "tariscope.sql.enabled", "true",
                "tariscope.sql.user", "reader",
                "tariscope.sql.write.enabled", "true",
                "tariscope.sql.write.user", "changer");
        assertThatCode(() -> Settings.of(good)).doesNotThrowAnyException();
        Map<String, String> bad = new HashMap<>(good);
        String[] parts = changed.split("=", 2);
        bad.put(parts[0], parts[1]);
        assertThat(complaint(bad)).contains(complaint);
    }

    private static String complaint(Map<String, String> configured) {
        BadSettings bad = catchThrowableOfType(BadSettings.class, () -> Settings.of(configured));
        assertThat(bad).as("a complaint about " + configured).isNotNull();
        return bad.getMessage();
    }
}
