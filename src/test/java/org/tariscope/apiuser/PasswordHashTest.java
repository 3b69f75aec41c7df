package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final PasswordHash hash = new PasswordHash();

    @Test
    void storesArgon2idWithItsParameters() {
        String stored = hash.hash("correct horse battery staple");

        assertThat(stored).matches(PHC);
        assertThat(hash.matches("correct horse battery staple", stored)).isTrue();
        assertThat(hash.matches("correct horse battery stapl", stored)).isFalse();
        assertThat(hash.outdated(stored)).isFalse();
    }

    @Test
    void anotherImplementationComputesTheSameTag() {
        String password = "пароль \uD83D\uDE00 with a \u0000 inside";
        Matcher phc = PHC.matcher(hash.hash(password));

        assertThat(phc.matches()).isTrue();
        assertThat(Base64.getDecoder().decode(phc.group(2)))
                .isEqualTo(argon2id(password, Base64.getDecoder().decode(phc.group(1))));
    }

    @Test
    void saltsEveryHash() {
        assertThat(hash.hash("same password twice")).isNotEqualTo(hash.hash("same password twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul \u0000 in the middle",
                "emoji \uD83D\uDD11\uD83D\uDD11\uD83D\uDD11\uD83D\uDD11",
                " spaces around it ",
                "e\u0301 is not \u00e9"
            })
    void takesPasswordsExactlyAsSent(String password) {
        String stored = hash.hash(password);

        assertThat(hash.matches(password, stored)).isTrue();
        assertThat(hash.matches(password.strip() + "x", stored)).isFalse();
        assertThat(hash.matches(password.replace("\u0000", ""), stored)).isEqualTo(password.indexOf('\u0000') < 0);
        assertThat(hash.matches(password.replace("e\u0301", "\u00e9"), stored))
                .isEqualTo(!password.contains("e\u0301"));
    }

    @Test
    void doesNotCutOffAfter72Bytes() {
        String common = "x".repeat(72);
        String stored = hash.hash(common + "a");

        assertThat(hash.matches(common + "a", stored)).isTrue();
        assertThat(hash.matches(common + "b", stored)).isFalse();
        assertThat(hash.matches(common, stored)).isFalse();
    }

    @Test
    void takes128CodePoints() {
        String password = "\uD83D\uDE00".repeat(127);
        String stored = hash.hash(password + "a");

        assertThat(hash.matches(password + "a", stored)).isTrue();
        assertThat(hash.matches(password + "b", stored)).isFalse();
    }

    @Test
    void readsTheCostFromTheStoredStringAndCallsItOutdated() {
        byte[] salt = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
        byte[] tag = argon2id("cheaper", salt, 7168, 5);
        String stored = "$argon2id$v=19$m=7168,t=5,p=1$" + base64(salt) + "$" + base64(tag);

        assertThat(hash.matches("cheaper", stored)).isTrue();
        assertThat(hash.matches("cheapest", stored)).isFalse();
        assertThat(hash.outdated(stored)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "$argon2id$v=19$m=2000000000,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2id$v=19$m=99999,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2id$v=19$m=19456,t=9,p=1$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2id$v=19$m=19456,t=2,p=2000$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2id$v=16$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2i$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$argon2id$v=19$m=19456,t=2,p=1$c2l4$%s",
                "$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$AAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$%s=",
                "$pbkdf2-sha256$i=1000$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$pbkdf2-sha256$i=9999999$c2l4dGVlbiBieXRlcyBvaw$%s",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
            })
    void refusesWhatNobodyWouldHaveStored(String stored) {
        String filled = stored.replace("%s", "A".repeat(43));

        assertThat(StoredHash.parse(filled)).isEmpty();
        assertThat(hash.matches("password", filled)).isFalse();
        assertThat(hash.outdated(filled)).isTrue();
    }

    @Test
    void pbkdf2IsTheAlternative() throws Exception {
        PasswordHash fips = new PasswordHash(PasswordHash.Algorithm.PBKDF2_SHA256);
        String stored = fips.hash("an ASCII password");
        Matcher parts = Pattern.compile("\\$pbkdf2-sha256\\$i=600000\\$([^$]{22})\\$([^$]{43})")
                .matcher(stored);

        assertThat(parts.matches()).isTrue();
        byte[] salt = Base64.getDecoder().decode(parts.group(1));
        var spec = new PBEKeySpec("an ASCII password".toCharArray(), salt, 600_000, 256);
        assertThat(Base64.getDecoder().decode(parts.group(2)))
                .isEqualTo(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded());
        assertThat(fips.outdated(stored)).isFalse();
    }

    @Test
    void eitherAlgorithmIsRecognisedByTheOther() {
        PasswordHash fips = new PasswordHash(PasswordHash.Algorithm.PBKDF2_SHA256);
        String argon2 = hash.hash("which of the two?");
        String pbkdf2 = fips.hash("which of the two?");

        assertThat(hash.matches("which of the two?", pbkdf2)).isTrue();
        assertThat(fips.matches("which of the two?", argon2)).isTrue();
        assertThat(hash.matches("which of the three?", pbkdf2)).isFalse();
        assertThat(hash.outdated(pbkdf2)).isTrue();
        assertThat(fips.outdated(argon2)).isTrue();
    }

    @Test
    void wastingNeverMatches() {
        assertThat(hash.waste("anything at all")).isFalse();
    }

    @Test
    void hashingStartsNoThread() {
        hash.hash("a thread would outlive the application");

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("password4j"));
    }

    private static byte[] argon2id(String password, byte[] salt) {
        return argon2id(password, salt, 19_456, 2);
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
        return tag;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
