package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    private static final Duration PASSIVE = Duration.ofHours(6).plusSeconds(60);

    @TempDir
    private Path dataDir;

    private final MutableClock clock = new MutableClock();

    @Test
    void theFirstStartMakesKeysThatOnlyTheOwnerReads() throws Exception {
        open();

        assertThat(mode(dataDir.resolve("keys"))).isEqualTo("rwx------");
        try (var files = Files.list(dataDir.resolve("keys"))) {
            assertThat(files).isNotEmpty().allSatisfy(path -> assertThat(mode(path))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aRestartKeepsTheKeys() {
        SigningKeys first = open();
        SigningKeys second = open();

        assertThat(second.activeKid()).isEqualTo(first.activeKid());
        assertThat(second.addressSecret()).isEqualTo(first.addressSecret());
    }

    @Test
    void twoInstallationsDiffer(@TempDir Path other) {
        SigningKeys ours = open();
        SigningKeys theirs = SigningKeys.open(other, clock, SignatureAlgorithm.ES256);

        assertThat(theirs.activeKid()).isNotEqualTo(ours.activeKid());
        assertThat(theirs.addressSecret()).isNotEqualTo(ours.addressSecret()).hasSize(32);
    }

    @Test
    void theKeysIdIsItsThumbprint() throws Exception {
        SigningKeys keys = open();

        JWK published = published(keys).get(0);
        assertThat(published.getKeyID()).isEqualTo(keys.activeKid());
        assertThat(published.computeThumbprint().toString()).isEqualTo(keys.activeKid());
    }

    @Test
    void rsaKeysHave3072Bits() throws Exception {
        SigningKeys keys = SigningKeys.open(dataDir, clock, SignatureAlgorithm.RS256);

        assertThat(((RSAKey) published(keys).get(0)).size()).isEqualTo(3072);
        assertThat(keys.active().algorithm()).isEqualTo(SignatureAlgorithm.RS256);
    }

    @Test
    void anotherAlgorithmRetiresTheKeyOfTheOld() throws Exception {
        String old = open().activeKid();

        SigningKeys keys = SigningKeys.open(dataDir, clock, SignatureAlgorithm.RS256);

        assertThat(keys.active().algorithm()).isEqualTo(SignatureAlgorithm.RS256);
        assertThat(keys.verifying(old)).isPresent();
        assertThat(published(keys)).hasSize(2);
    }

    @Test
    void rotationSignsWithANewKeyAndTheOldVerifies() throws Exception {
        SigningKeys keys = open();
        String old = keys.activeKid();
        byte[] secret = keys.addressSecret();

        keys.rotate();

        assertThat(keys.activeKid()).isNotEqualTo(old);
        assertThat(keys.verifying(old)).isPresent();
        assertThat(keys.verifying(keys.activeKid())).isPresent();
        assertThat(keys.addressSecret()).isEqualTo(secret);
        assertThat(published(keys)).extracting(JWK::getKeyID).containsExactlyInAnyOrder(old, keys.activeKid());
    }

    @Test
    void aRetiredKeyVerifiesForSixHoursAndAMinute() throws Exception {
        SigningKeys keys = open();
        String old = keys.activeKid();
        keys.rotate();

        clock.advance(PASSIVE.minusSeconds(1));
        assertThat(keys.verifying(old)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.verifying(old)).isEmpty();
        assertThat(published(keys)).extracting(JWK::getKeyID).containsExactly(keys.activeKid());
        assertThat(keys.verifying(keys.activeKid())).isPresent();
    }

    @Test
    void theFileForgetsOldKeysAtTheNextRotation() throws Exception {
        SigningKeys keys = open();
        String old = keys.activeKid();
        keys.rotate();
        assertThat(Files.readString(file())).contains(old);

        clock.advance(PASSIVE);
        keys.rotate();

        assertThat(Files.readString(file())).doesNotContain(old);
    }

    @Test
    void onlyTheActiveKeyKeepsItsPrivateHalf() throws Exception {
        SigningKeys keys = open();
        keys.rotate();
        keys.rotate();

        assertThat(JWKSet.load(file().toFile()).getKeys())
                .filteredOn(key -> key.isPrivate() && !key.getKeyID().equals("address-binding"))
                .extracting(JWK::getKeyID)
                .containsExactly(keys.activeKid());
    }

    @Test
    void revokingTheActiveKeyReplacesItFirst() throws Exception {
        SigningKeys keys = open();
        String compromised = keys.activeKid();

        keys.revoke(compromised);

        assertThat(keys.activeKid()).isNotEqualTo(compromised);
        assertThat(keys.verifying(compromised)).isEmpty();
        assertThat(keys.publicJwks()).doesNotContain(compromised);
        assertThat(open().verifying(compromised)).isEmpty();
    }

    @Test
    void revokingAPassiveKeyLeavesTheActive() {
        SigningKeys keys = open();
        String old = keys.activeKid();
        keys.rotate();
        String active = keys.activeKid();

        keys.revoke(old);
        keys.revoke("unknown");

        assertThat(keys.activeKid()).isEqualTo(active);
        assertThat(keys.verifying(old)).isEmpty();
    }

    @Test
    void nothingSecretIsPublished() throws Exception {
        SigningKeys keys = open();
        keys.rotate();

        assertThat(keys.publicJwks()).doesNotContain("\"d\"", "\"k\"", "address-binding", "tariscope_state");
        assertThat(published(keys)).hasSize(2).noneMatch(JWK::isPrivate);
    }

    @Test
    void theChangesOfAnotherProcessAreSeenAtTheNextRefresh() {
        SigningKeys here = open();
        SigningKeys there = open();
        long generation = here.generation();
        assertThat(here.refresh()).isFalse();
        assertThat(here.generation()).isEqualTo(generation);

        there.rotate();

        assertThat(here.activeKid()).isNotEqualTo(there.activeKid());
        assertThat(here.refresh()).isTrue();
        assertThat(here.activeKid()).isEqualTo(there.activeKid());
        assertThat(here.generation()).isGreaterThan(generation);
    }

    @Test
    void rotationsOfTwoProcessesDoNotLoseEachOther() {
        SigningKeys here = open();
        SigningKeys there = open();
        String first = here.activeKid();

        there.rotate();
        here.rotate();
        there.refresh();

        assertThat(here.activeKid()).isEqualTo(there.activeKid());
        assertThat(here.verifying(first)).isPresent();
        assertThat(published(here)).hasSize(3);
    }

    @Test
    void whoeverStartsAtTheSameTimeGetsTheSameKeys() {
        List<CompletableFuture<String>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(CompletableFuture.supplyAsync(() -> open().activeKid()));
        }

        assertThat(starts.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void processesThatStartAtTheSameTimeGetTheSameKeys() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeysProcess.class.getName(),
                            dataDir.toString())
                    .start());
        }
        List<String> kids = new ArrayList<>();
        for (Process process : processes) {
            kids.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            assertThat(process.waitFor()).isZero();
        }

        assertThat(kids).containsOnly(open().activeKid());
    }

    @ParameterizedTest
    @CsvSource({"keys/keys.json, rw-r-----", "keys/keys.json, rw----r--", "keys/keys.json, rw--w----", "keys, rwxr-x---"
    })
    void doesNotStartWhereOthersHaveAccess(String path, String mode) throws IOException {
        open();
        Files.setPosixFilePermissions(dataDir.resolve(path), PosixFilePermissions.fromString(mode));

        assertThatIllegalStateException()
                .isThrownBy(this::open)
                .withMessageContaining(dataDir.resolve(path).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\"}]}", "\u0000"})
    void doesNotStartWithoutReadableKeys(String content) throws IOException {
        open();
        Files.writeString(file(), content);

        assertThatIllegalStateException().isThrownBy(this::open).withMessageContaining(file().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "\"active\", \"passive\"",
        "\"active\", \"lost\"",
        "\"d\", \"e\"",
        "\"P-256\", \"P-384\"",
        "\"ES256\", \"none\"",
        "address-binding, something-else"
    })
    void doesNotStartWithKeysThatMakeNoSense(String from, String to) throws IOException {
        open();
        String content = Files.readString(file());
        Files.writeString(file(), content.replace(from, to));

        assertThat(content).contains(from);
        assertThatIllegalStateException()
                .isThrownBy(this::open)
                .withMessageContaining(file().toString())
                .withNoCause();
    }

    @Test
    void aFileThatBecomesUnreadableLeavesTheKeysInMemory() throws IOException {
        SigningKeys keys = open();
        String kid = keys.activeKid();
        Files.writeString(file(), "{");

        assertThatIllegalStateException().isThrownBy(keys::refresh).withMessageContaining(file().toString());
        assertThat(keys.activeKid()).isEqualTo(kid);

        Files.delete(file());
        assertThatIllegalStateException().isThrownBy(keys::refresh).withMessageContaining(file().toString());
        assertThat(keys.verifying(kid)).isPresent();
    }

    @Test
    void aCrashWhileWritingLeavesNothingInTheWay() throws IOException {
        SigningKeys keys = open();
        Files.writeString(file().resolveSibling("keys.json.new"), "half a fi");

        keys.rotate();

        assertThat(open().activeKid()).isEqualTo(keys.activeKid());
        assertThat(mode(file())).isEqualTo("rw-------");
    }

    private SigningKeys open() {
        return SigningKeys.open(dataDir, clock, SignatureAlgorithm.ES256);
    }

    private Path file() {
        return dataDir.resolve("keys").resolve("keys.json");
    }

    private static List<JWK> published(SigningKeys keys) {
        try {
            return JWKSet.parse(keys.publicJwks()).getKeys();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
