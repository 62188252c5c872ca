package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import musubi.conformance.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of each of the six objects alike. */
@Claim(
        value =
                "Programs, events, reports, subscriptions, vens and resources are made, read, changed and deleted, and refused in"
                        + " problems that name the place",
        standard = "OpenADR 3.1.0",
        clause = "openadr3.yaml")
class EveryObjectTest extends EnergyCity {

    private final Endpoint endpoint = Endpoint.open();

    @AfterEach
    void closeTheEndpoint() {
        endpoint.close();
    }

    private String body(Kind kind) {
        return kind.body(logic(), endpoint.address());
    }

    /** The path of an object that was made of such a body. */
    private String one(Kind kind, String body) {
        return kind.path() + "/" + logic().made(kind.path(), body).path("id").asText();
    }

    @ParameterizedTest
    @EnumSource
    void theMadeObjectIsAnsweredWithWhatTheVtnSaysOfIt(Kind kind) {
        var made = logic().made(kind.path(), body(kind));

        assertThat(made.path("id").asText()).matches("[a-zA-Z0-9_-]{1,128}");
        assertThat(made.path("objectType").asText()).isEqualTo(kind.name());
        assertThat(Instant.parse(made.path("createdDateTime").asText()))
                .isEqualTo(Instant.parse(made.path("modificationDateTime").asText()));
        assertThat(made.has(kind.required())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theMadeObjectIsReadAsItWasAnswered(Kind kind) {
        var made = logic().made(kind.path(), body(kind));

        assertThat(logic().read(kind.path() + "/" + made.path("id").asText())).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeKeepsTheIdAndTheDayOfItsMaking(Kind kind) {
        var body = body(kind);
        var made = logic().made(kind.path(), body);

        var changed = good(logic().put(kind.path() + "/" + made.path("id").asText(), body), 200);

        assertThat(changed.path("id")).isEqualTo(made.path("id"));
        assertThat(changed.path("createdDateTime")).isEqualTo(made.path("createdDateTime"));
        assertThat(Instant.parse(changed.path("modificationDateTime").asText()))
                .isAfterOrEqualTo(
                        Instant.parse(made.path("modificationDateTime").asText()));
    }

    @ParameterizedTest
    @EnumSource
    void theDeletedObjectIsAnsweredAndGone(Kind kind) {
        var made = logic().made(kind.path(), body(kind));
        var path = kind.path() + "/" + made.path("id").asText();

        assertThat(good(logic().delete(path), 200)).isEqualTo(made);

        problem(logic().get(path), 404);
        problem(logic().delete(path), 404);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotFound(Kind kind) {
        problem(logic().get(kind.path() + "/nothing"), 404);
        problem(logic().delete(kind.path() + "/nothing"), 404);
        problem(logic().put(kind.path() + "/nothing", body(kind)), 404);
    }

    @ParameterizedTest
    @EnumSource
    void ofAnObjectThatIsNotThereTheBodyDoesNotMatter(Kind kind) {
        problem(logic().put(kind.path() + "/nothing", "{}"), 404);
    }

    @ParameterizedTest
    @EnumSource
    void metadataInABodyIsPassedOver(Kind kind) {
        var made = logic().made(
                        kind.path(),
                        body(kind)
                                .replaceFirst(
                                        "\\{",
                                        "{\"id\":\"mine\",\"createdDateTime\":\"2001-01-01T00:00:00Z\","
                                                + "\"modificationDateTime\":\"2001-01-01T00:00:00Z\","));

        assertThat(made.path("id").asText()).isNotEqualTo("mine");
        assertThat(made.path("createdDateTime").asText()).doesNotStartWith("2001");
    }

    @ParameterizedTest
    @EnumSource
    void unknownPropertiesAreIgnored(Kind kind) {
        var made = logic().made(kind.path(), body(kind).replaceFirst("\\{", "{\"somethingElse\":{\"a\":[1,2]},"));

        assertThat(made.has("somethingElse")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nullIsTheSameAsAbsent(Kind kind) {
        var made =
                logic().made(kind.path(), body(kind).replaceFirst("\\{", "{\"reportName\":null,\"attributes\":null,"));

        assertThat(made.has("attributes")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingMemberIsNamed(Kind kind) {
        var body = body(kind).replace("\"" + kind.required() + "\"", "\"other\"");

        var problem = problem(logic().post(kind.path(), body), 400);

        assertThat(problem.at("/notices/0/place").asText()).contains(kind.required());
    }

    @ParameterizedTest
    @EnumSource
    void aMemberOfAnotherTypeIsNamed(Kind kind) {
        var body = body(kind)
                .replaceFirst("\"" + kind.required() + "\":\"[^\"]*\"", "\"" + kind.required() + "\":" + kind.wrong());

        var problem = problem(logic().post(kind.path(), body), 400);

        assertThat(problem.at("/notices/0/place").asText()).contains(kind.required());
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTooLongIsRefused(Kind kind) {
        var body = body(kind)
                .replaceFirst(
                        "\"" + kind.required() + "\":\"[^\"]*\"",
                        "\"" + kind.required() + "\":\"" + "n".repeat(129) + "\"");

        problem(logic().post(kind.path(), body), 400);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoObjectOfJsonIsRefused(Kind kind) {
        problem(logic().post(kind.path(), "[]"), 400);
        problem(logic().post(kind.path(), "{\"a\":"), 400);
        problem(logic().post(kind.path(), ""), 400);
        problem(logic().post(kind.path(), "\"text\""), 400);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatIsWrongChangesNothing(Kind kind) {
        var path = one(kind, body(kind));
        var before = logic().read(path);

        problem(logic().put(path, "{}"), 400);

        assertThat(logic().read(path)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anotherContentTypeIsRefused(Kind kind) {
        problem(logic().send("POST", kind.path(), "text/plain", BodyPublishers.ofString(body(kind))), 415);
        problem(logic().send("POST", kind.path(), "application/xml", BodyPublishers.ofString("<a/>")), 415);
    }

    @ParameterizedTest
    @EnumSource
    void anotherMethodIsRefusedAndTheRightOnesAreNamed(Kind kind) {
        var refused = logic().send("DELETE", kind.path(), "", BodyPublishers.noBody());

        problem(refused, 405);
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains("POST");
        problem(logic().send("POST", kind.path() + "/some", Vtn.JSON, BodyPublishers.ofString("{}")), 405);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGetsInWithoutAToken(Kind kind) {
        problem(anybody().get(kind.path()), 401);
        problem(anybody().get(kind.path() + "/some"), 401);
        problem(anybody().post(kind.path(), "{}"), 401);
        problem(anybody().put(kind.path() + "/some", "{}"), 401);
        problem(anybody().delete(kind.path() + "/some"), 401);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsNoneIsRefused(Kind kind) {
        var refused = new Vtn(city, "nobody", "not-a-token").get(kind.path());

        problem(refused, 401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithoutTheScopeIsRefused(Kind kind) {
        var stranger = with("transit:plan");

        problem(stranger.get(kind.path()), 403);
        problem(stranger.post(kind.path(), "{}"), 403);
        problem(stranger.put(kind.path() + "/some", "{}"), 403);
        problem(stranger.delete(kind.path() + "/some"), 403);
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowOneAnother(Kind kind) {
        for (var made = 0; made < 3; made++) {
            logic().made(kind.path(), body(kind));
        }

        var whole = logic().ids(kind.path() + "?limit=3");
        var first = logic().ids(kind.path() + "?limit=2");
        var rest = logic().ids(kind.path() + "?skip=2&limit=1");

        assertThat(whole).hasSize(3).startsWith(first.toArray(String[]::new)).endsWith(rest.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aPageOfNoneIsEmptyAndOneBeyondTheEndToo(Kind kind) {
        assertThat(logic().ids(kind.path() + "?limit=0")).isEmpty();
        assertThat(logic().ids(kind.path() + "?skip=1000000")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPageOutOfBoundsIsRefused(Kind kind) {
        for (var query : new String[] {"limit=51", "limit=-1", "skip=-1", "skip=x", "limit=", "skip=99999999999"}) {
            problem(logic().get(kind.path() + "?" + query), 400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsNotRead(Kind kind) {
        var large = body(kind).replaceFirst("\\{", "{\"somethingElse\":\"" + "x".repeat(5 << 20) + "\",");

        problem(logic().post(kind.path(), large), 413);
    }
}
