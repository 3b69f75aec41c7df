package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tariscope.auth.TokenCheck.Invalid;
import org.tariscope.auth.TokenCheck.Reason;
import org.tariscope.auth.TokenCheck.Valid;
import org.tariscope.http.AddressPrefix;
import org.tariscope.http.IpAddress;

class TokensTest {
    private static final IpAddress ADDRESS = address("192.0.2.1");

    @TempDir
    private Path dataDir;

    private final MutableClock clock = new MutableClock();
    private SigningKeys keys;
    private Tokens tokens;

    @BeforeEach
    void open() {
        keys = SigningKeys.open(dataDir, clock, SignatureAlgorithm.ES256);
        tokens = new Tokens(keys, TokenSettings.DEFAULT, clock);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void anyVerifierWithOurPublicKeysTakesTheToken(SignatureAlgorithm algorithm, @TempDir Path own) throws Exception {
        SigningKeys keysOfIt = SigningKeys.open(own, clock, algorithm);
        String token = new Tokens(keysOfIt, TokenSettings.DEFAULT, clock)
                .mint(7, "billing", 3, ADDRESS)
                .token();

        SignedJWT jwt = SignedJWT.parse(token);
        JWK key = JWKSet.parse(keysOfIt.publicJwks())
                .getKeyByKeyId(jwt.getHeader().getKeyID());
        JWSVerifier verifier = algorithm == SignatureAlgorithm.ES256
                ? new ECDSAVerifier(key.toECKey())
                : new RSASSAVerifier(key.toRSAKey());
        assertThat(jwt.verify(verifier)).isTrue();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.name());
    }

    @Test
    void aTokenSaysThisAndNothingElse() throws Exception {
        MintedToken minted = tokens.mint(7, "billing", 3, ADDRESS);
        SignedJWT jwt = SignedJWT.parse(minted.token());
        long now = clock.instant().getEpochSecond();

        assertThat(jwt.getHeader().toJSONObject())
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("alg", "ES256")
                .containsEntry("typ", "JWT")
                .containsEntry("kid", keys.activeKid());
        assertThat(jwt.getPayload().toJSONObject())
                .containsOnlyKeys("iss", "sub", "upn", "aud", "iat", "nbf", "exp", "jti", "tv", "ipb")
                .containsEntry("iss", "tariscope")
                .containsEntry("sub", "7")
                .containsEntry("upn", "billing")
                .containsEntry("aud", List.of("tariscope-api"))
                .containsEntry("iat", now)
                .containsEntry("nbf", now)
                .containsEntry("exp", now + 21_600)
                .containsEntry("jti", minted.jti())
                .containsEntry("tv", 3L);
        assertThat(minted.jti()).matches("[A-Za-z0-9_-]{22}");
        assertThat(minted.token()).doesNotContain("192.0.2.1");
        assertThat(minted.expiresAt()).isEqualTo(minted.issuedAt().plus(Duration.ofHours(6)));
        assertThat(minted.toString()).doesNotContain(minted.token());
    }

    @Test
    void verifyingGivesBackWhatWasMinted() {
        MintedToken minted = tokens.mint(Long.MAX_VALUE, "\u0431\u0456\u043b\u0456\u043d\u0433 \"1\"", 3, ADDRESS);

        VerifiedToken claims = valid(minted.token(), ADDRESS);
        assertThat(claims.userId()).isEqualTo(Long.MAX_VALUE);
        assertThat(claims.upn()).isEqualTo("\u0431\u0456\u043b\u0456\u043d\u0433 \"1\"");
        assertThat(claims.tokenVersion()).isEqualTo(3);
        assertThat(claims.jti()).isEqualTo(minted.jti());
        assertThat(claims.expiresAt()).isEqualTo(minted.expiresAt().getEpochSecond());
    }

    @Test
    void theLongestNameStillFits() {
        String token = tokens.mint(1, "\uD83D\uDE00".repeat(64), 0, ADDRESS).token();

        assertThat(valid(token, ADDRESS).upn()).hasSize(128);
    }

    @Test
    void noTwoTokensShareAnId() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(ids.add(tokens.mint(1, "a", 0, ADDRESS).jti())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "127.0.0.1, 127.0.0.2, false",
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8::1, 2001:db8:0:0:ffff:ffff:ffff:ffff, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "2001:db8::1, 192.0.2.1, false",
        "127.0.0.1, ::1, false"
    })
    void aTokenIsGoodFromItsNetworkOnly(String madeFor, String usedFrom, boolean good) {
        String token = tokens.mint(1, "billing", 0, address(madeFor)).token();

        // Twice, because the second time the signature is remembered.
        for (int time = 0; time < 2; time++) {
            if (good) {
                valid(token, address(usedFrom));
            } else {
                assertThat(tokens.verify(token, address(usedFrom))).isEqualTo(new Invalid(Reason.ADDRESS));
            }
            valid(token, address(madeFor));
        }
    }

    @Test
    void aTokenDiesAfterSixHoursToTheSecondThoughItIsRemembered() {
        String token = mint();
        valid(token, ADDRESS);

        clock.advance(Duration.ofHours(6).minusSeconds(1));
        valid(token, ADDRESS);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify(token, ADDRESS)).isEqualTo(new Invalid(Reason.EXPIRED));
    }

    @Test
    void aTokenOfTheFutureIsRefusedThoughItIsRemembered() {
        String token = mint();
        valid(token, ADDRESS);

        clock.advance(Duration.ofSeconds(-60));
        valid(token, ADDRESS);
        clock.advance(Duration.ofSeconds(-1));
        assertThat(tokens.verify(token, ADDRESS)).isEqualTo(new Invalid(Reason.NOT_YET_VALID));
    }

    @Test
    void revokingTheKeyEndsARememberedToken() {
        String token = mint();
        valid(token, ADDRESS);

        keys.revoke(keys.activeKid());

        assertThat(tokens.verify(token, ADDRESS)).isEqualTo(new Invalid(Reason.KEY));
        valid(mint(), ADDRESS);
    }

    @Test
    void revocationByAnotherProcessEndsARememberedTokenAtTheNextRefresh() {
        String token = mint();
        valid(token, ADDRESS);
        SigningKeys other = SigningKeys.open(dataDir, clock, SignatureAlgorithm.ES256);

        other.revoke(other.activeKid());
        assertThat(keys.refresh()).isTrue();

        assertThat(tokens.verify(token, ADDRESS)).isEqualTo(new Invalid(Reason.KEY));
        valid(mint(), ADDRESS);
    }

    @Test
    void aTokenOutlivesRotationAndRestart() {
        String token = mint();
        keys.rotate();
        Tokens restarted =
                new Tokens(SigningKeys.open(dataDir, clock, SignatureAlgorithm.ES256), TokenSettings.DEFAULT, clock);

        assertThat(tokens.verify(token, ADDRESS)).isInstanceOf(Valid.class);
        assertThat(restarted.verify(token, ADDRESS)).isInstanceOf(Valid.class);
        assertThat(restarted.verify(mint(), ADDRESS)).isInstanceOf(Valid.class);
    }

    @Test
    void anotherInstallationsTokensAreForeign(@TempDir Path otherDir) {
        SigningKeys other = SigningKeys.open(otherDir, clock, SignatureAlgorithm.ES256);
        String foreign = new Tokens(other, TokenSettings.DEFAULT, clock)
                .mint(1, "a", 0, ADDRESS)
                .token();

        assertThat(tokens.verify(foreign, ADDRESS)).isEqualTo(new Invalid(Reason.KEY));
    }

    @Test
    void aChangedPrefixLeavesOnlyTokensThatStillMatch() {
        Tokens wider =
                new Tokens(keys, new TokenSettings("tariscope", "tariscope-api", new AddressPrefix(24, 64)), clock);
        String token = wider.mint(1, "billing", 0, ADDRESS).token();

        assertThat(wider.verify(token, address("192.0.2.200"))).isInstanceOf(Valid.class);
        assertThat(wider.verify(token, address("192.0.3.1"))).isEqualTo(new Invalid(Reason.ADDRESS));
        assertThat(tokens.verify(token, ADDRESS)).isEqualTo(new Invalid(Reason.ADDRESS));
    }

    @Test
    void onlyGoodTokensAreRememberedAndNotTooMany() {
        VerifiedTokens remembered = new VerifiedTokens(3);
        Tokens small = new Tokens(keys, TokenSettings.DEFAULT, clock, remembered);
        String first = mint();
        small.verify(first.substring(0, first.length() - 4), ADDRESS);
        small.verify("a.b.c", ADDRESS);
        assertThat(remembered.size()).isZero();

        small.verify(first, ADDRESS);
        for (int i = 0; i < 5; i++) {
            small.verify(mint(), ADDRESS);
            assertThat(small.verify(first, ADDRESS)).isInstanceOf(Valid.class);
        }

        assertThat(remembered.size()).isEqualTo(3);
        assertThat(remembered.find(first, keys.generation())).isPresent();
    }

    @Test
    void nothingVerifiedWithOldKeysIsRemembered() {
        VerifiedTokens remembered = new VerifiedTokens(3);
        VerifiedToken claims = valid(mint(), ADDRESS);
        remembered.find("x", 2);

        remembered.add("x", claims, 1);
        assertThat(remembered.find("x", 2)).isEmpty();
        remembered.add("x", claims, 2);
        assertThat(remembered.find("x", 2)).hasValue(claims);
        assertThat(remembered.find("x", 3)).isEmpty();
    }

    @Test
    void theCallerIsAPrincipalOfMicroProfile() {
        MintedToken minted = tokens.mint(7, "billing", 3, ADDRESS);

        Caller caller = new Caller(valid(minted.token(), ADDRESS));

        assertThat(caller.getName()).isEqualTo("billing");
        assertThat(caller.userId()).isEqualTo(7);
        assertThat(caller.jti()).isEqualTo(minted.jti());
        assertThat(caller.getTokenID()).isEqualTo(minted.jti());
        assertThat(caller.getIssuer()).isEqualTo("tariscope");
        assertThat(caller.getAudience()).containsExactly("tariscope-api");
        assertThat(caller.getSubject()).isEqualTo("7");
        assertThat(caller.getIssuedAtTime()).isEqualTo(minted.issuedAt().getEpochSecond());
        assertThat(caller.getExpirationTime()).isEqualTo(minted.expiresAt().getEpochSecond());
        assertThat(caller.getGroups()).isEmpty();
        assertThat(caller.getRawToken()).isNull();
        assertThat(caller.getClaimNames()).doesNotContain("ipb", "raw_token");
        assertThat(caller.toString()).doesNotContain(minted.token());
    }

    private String mint() {
        return tokens.mint(1, "billing", 0, ADDRESS).token();
    }

    private VerifiedToken valid(String token, IpAddress from) {
        TokenCheck check = tokens.verify(token, from);
        assertThat(check).isInstanceOf(Valid.class);
        return ((Valid) check).claims();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
