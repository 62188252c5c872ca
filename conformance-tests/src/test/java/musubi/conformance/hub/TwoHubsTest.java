package musubi.conformance.hub;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import musubi.conformance.StartAttempt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hubs, each a process with a data folder of its own, on one database; and starts that fail. */
@Tag("crash")
class TwoHubsTest {

    private final Path first;
    private final Path second;

    TwoHubsTest(@TempDir Path first, @TempDir Path second) {
        this.first = first;
        this.second = second;
    }

    @Test
    @Claim(
            value =
                    "Nodes of one database are one hub: each believes the other's tokens, both publish the same keys and know the same administrator; a data folder is one hub's",
            standard = "Musubi")
    void nodesOfOneDatabaseAreOneHub() throws IOException {
        try (var one = HubProcess.start(first, "")) {
            var database = database(first);
            try (var other = HubProcess.start(second, database)) {
                var token = one.token("hitachi-city");

                assertThat(list(other, token).statusCode()).isEqualTo(200);
                assertThat(keys(other)).isEqualTo(keys(one));
                var tokenOfOther = new CityClient(other.client().address(), 0, first).token("hitachi-city");
                assertThat(list(one, tokenOfOther).statusCode()).isEqualTo(200);
                assertThat(second.resolve("secrets/admin-password")).doesNotExist();
                assertThat(second.resolve("secrets/token-key.json")).doesNotExist();

                var taken = StartAttempt.run(second, Map.of("MUSUBI_DATABASE_URL", database));
                refused(taken, "Another hub (process", "別のハブ");
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> list(other, token).statusCode() == 200);
            }
            refused(
                    StartAttempt.run(
                            second, Map.of("MUSUBI_DATABASE_URL", database.replaceFirst("password=.*", "password=x"))),
                    "does not take the user or the password",
                    "パスワード");
            refused(
                    StartAttempt.run(second, Map.of("MUSUBI_DATABASE_URL", database.replace("/musubi?", "/nowhere?"))),
                    "does not exist",
                    "ありません");
        }
    }

    @Test
    void aStartThatFailsEndsWithOneSentenceThatSaysWhatToDo() {
        refused(
                StartAttempt.run(first, Map.of("MUSUBI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x")),
                "does not answer",
                "応答しません");
        refused(StartAttempt.run(first, Map.of("MUSUBI_DATABASE_URL", "mysql://x")), "cannot be read", "読み取れません");
        refused(StartAttempt.run(first, Map.of("MUSUBI_HTTPS_PORT", "99999")), "musubi.https.port", "設定");
        refused(StartAttempt.run(Path.of("/proc/nowhere"), Map.of()), "/proc/nowhere", "書き込めません");
    }

    private static void refused(StartAttempt attempt, String english, String japanese) {
        assertThat(attempt.exitCode()).as(attempt.said()).isEqualTo(1);
        assertThat(attempt.said()).contains(english).contains(japanese).doesNotContain("\tat ");
        assertThat(attempt.lines()).as(attempt.said()).isLessThan(15);
    }

    private static HttpResponse<String> list(HubProcess hub, String token) throws IOException {
        return hub.send(hub.request("/hub/messages").header("Authorization", "Bearer " + token));
    }

    private static String keys(HubProcess hub) {
        return json(hub.client().get("/oauth2/jwks")).toString();
    }

    /** The embedded database of a hub, as an external one. */
    private static String database(Path data) throws IOException {
        var port = Files.readString(data.resolve("postgres/port")).strip();
        var password = Files.readString(data.resolve("postgres/password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/musubi?user=musubi&password=" + password;
    }
}
