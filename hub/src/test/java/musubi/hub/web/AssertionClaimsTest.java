package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import musubi.hub.journal.WrittenRows;
import musubi.hub.partner.AssertionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a client's signed assertion must say beside being signed (RFC 7523 §3, SMART Backend Services). */
class AssertionClaimsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final String CLIENT = "omika-clinic";
    private static final String GOOD = "";

    private final WrittenRows used = new WrittenRows();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AssertionClaims claims = new AssertionClaims(
            new AssertionStore(used.client(), clock),
            URI.create("https://hub.example"),
            new TokenPaths(List.of("/auth/token")),
            clock);

    @Test
    void oneThatSaysAllOfItIsTakenOnce() {
        used.takeEachOnce();

        assertThat(wrong(it -> {})).isEqualTo(GOOD);
        assertThat(wrong(it -> {})).contains("was used before");
        assertThat(wrong(it -> it.jti("another"))).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hub.example", "https://hub.example/oauth2/token", "https://hub.example/auth/token"})
    void itIsMeantForThisHubUnderAnyOfItsNames(String audience) {
        assertThat(wrong(it -> it.audience(List.of("https://other.example", audience))))
                .isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example/",
                "https://hub.example.evil.example",
                "http://hub.example",
                "hub.example",
                "https://hub.example/fhir/token",
                "https://hub.example/oauth2/token/"
            })
    void whatIsMeantForAnotherIsNotTaken(String audience) {
        assertThat(wrong(it -> it.audience(List.of(audience)))).contains("not meant for this hub");
    }

    @Test
    void theClientSpeaksOfItselfAlone() {
        assertThat(wrong(it -> it.issuer("hitachi-bay-hospital"))).contains("by the client about itself");
        assertThat(wrong(it -> it.subject("hitachi-bay-hospital"))).contains("by the client about itself");
        assertThat(wrong(it -> it.claims(all -> all.remove("iss")))).contains("by the client about itself");
        assertThat(wrong(it -> it.claims(all -> all.remove("sub")))).contains("by the client about itself");
    }

    /** Clocks may be off by half a minute. */
    @ParameterizedTest
    @CsvSource({
        "1, true",
        "300, true",
        "330, true",
        "331, false",
        "3600, false",
        "-29, true",
        "-30, false",
        "-300, false"
    })
    void itEndsInFiveMinutesAtMost(long seconds, boolean good) {
        var said = wrong(it -> it.expiresAt(NOW.plusSeconds(seconds)));

        assertThat(said.equals(GOOD)).as(said).isEqualTo(good);
    }

    @Test
    void oneWithoutAnEndOrBeforeItsBeginningIsNotTaken() {
        assertThat(wrong(it -> it.claims(all -> all.remove("exp")))).contains("has no end");
        assertThat(wrong(it -> it.notBefore(NOW.plusSeconds(31)))).contains("has not begun");
        assertThat(wrong(it -> it.notBefore(NOW.plusSeconds(30)))).isEqualTo(GOOD);
    }

    @Test
    void itHasANameOf255CharactersAtMost() {
        assertThat(wrong(it -> it.claims(all -> all.remove("jti")))).contains("no jti");
        assertThat(wrong(it -> it.jti(" "))).contains("no jti");
        assertThat(wrong(it -> it.jti("x".repeat(256)))).contains("no jti");
        assertThat(wrong(it -> it.jti("x".repeat(255)))).isEqualTo(GOOD);
    }

    /** Else a stranger could use up the names that a client is about to use. */
    @Test
    void aBadOneUsesNoNameUp() {
        wrong(it -> it.audience(List.of("https://other.example")));
        wrong(it -> it.expiresAt(NOW.minus(Duration.ofHours(1))));

        assertThat(used.rows()).isEmpty();
    }

    @Test
    void whatIsRememberedIsTheHashOfItsNameUntilItHasEnded() {
        wrong(it -> it.jti("secret-name").expiresAt(NOW.plusSeconds(60)));

        assertThat(used.rows().getLast())
                .startsWith(CLIENT + " ")
                .contains(java.sql.Timestamp.from(NOW.plusSeconds(90)).toString())
                .doesNotContain("secret-name");
    }

    private String wrong(Consumer<Jwt.Builder> change) {
        var assertion = Jwt.withTokenValue("x")
                .header("alg", "ES384")
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(List.of("https://hub.example/oauth2/token"))
                .issuedAt(NOW.minus(Duration.ofHours(2)))
                .expiresAt(NOW.plusSeconds(60))
                .jti("4711");
        change.accept(assertion);
        return claims.of(CLIENT).validate(assertion.build()).getErrors().stream()
                .map(OAuth2Error::getDescription)
                .reduce("", String::concat);
    }
}
