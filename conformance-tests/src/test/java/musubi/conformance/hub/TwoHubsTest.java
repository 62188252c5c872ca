package musubi.conformance.hub;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static final String HELD = """
            SELECT destination || ' ' || lane || ' ' || owner || ' ' || version FROM hub.lane_lease WHERE until > now()""";

    private static final String ATTEMPTS = """
            SELECT a.outcome FROM hub.attempt a JOIN hub.delivery d ON d.id = a.delivery_id
            JOIN hub.message m ON m.id = d.message_id WHERE m.message_key LIKE '%TWO1'""";

    private static final byte[] ADMISSION = String.join(
                    "\r",
                    "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ADT^A01^ADT_A01|TWO1|P|2.5||||||UNICODE UTF-8",
                    "EVN||20261124093000",
                    "PID|1||97001^^^^PI||日立^花子^^^^^L^I~ヒタチ^ハナコ^^^^^L^P||19580412|F",
                    "PV1|1|I|3E^302^1||||||||||||||||V97001|||||||||||||||||||||||||20261124091500",
                    "")
            .getBytes(StandardCharsets.UTF_8);

    private final Path first;
    private final Path second;

    TwoHubsTest(@TempDir Path first, @TempDir Path second) {
        this.first = first;
        this.second = second;
    }

    @Test
    @Claim(
            value =
                    "Nodes of one database are one hub: each believes the other's tokens, both publish the same keys and know the same people, whom each shuts out at both; a data folder is one hub's",
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

                whoIsShutOutAtOneIsShutOutAtBoth(one, other);

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

    /** By the next click, whatever was changed at the other node. */
    private void whoIsShutOutAtOneIsShutOutAtBoth(HubProcess one, HubProcess other) throws IOException {
        var secrets = first.resolve("secrets");
        var password = Files.readString(secrets.resolve("people/suzuki-seiki"));
        var operator = new Visitor(one, "admin", Files.readString(secrets.resolve("admin-password")));
        var person = "/console/people/suzuki-seiki";
        for (var act : List.of("roles", "disable")) {
            var firm = new Visitor(other, "suzuki-seiki", password);
            assertThat(firm.click("/partner/messages")).isEqualTo("/partner/messages");
            operator.post(person, person + "/" + act, Map.of("role", "staff"));
            assertThat(firm.click("/partner/messages")).as(act).isEqualTo("/login");
        }
        operator.post(person, person + "/enable", Map.of());

        var here = new Visitor(one, "suzuki-seiki", password);
        var there = new Visitor(other, "suzuki-seiki", password);
        var changed = Map.of("current", password, "password", "another good one", "again", "another good one");
        here.post("/account", "/account/password", changed);
        assertThat(there.click("/account")).as("a changed password").isEqualTo("/login");
        assertThat(new Visitor(other, "suzuki-seiki", "another good one").click("/account"))
                .isEqualTo("/account");
    }

    /** Somebody holds the table of the records, so that the store takes four times as long as a lease holds. */
    @Test
    @Claim(
            value =
                    "A store that takes longer than a lease holds keeps it to its end, whatever other nodes look for meanwhile",
            standard = "Musubi")
    void aNodeThatIsLongAtADeliveryKeepsItsLane() throws Exception {
        var settings = Map.of("MUSUBI_RELAY_LEASE", "3s");
        try (var one = HubProcess.start(first, "", settings)) {
            var database = database(first);
            try (var _ = HubProcess.start(second, database, settings);
                    var holder = DriverManager.getConnection(database);
                    var looking = DriverManager.getConnection(database)) {
                holder.setAutoCommit(false);
                execute(holder, "LOCK TABLE public.hfj_resource IN EXCLUSIVE MODE");
                assertThat(new String(one.client().mllp(ADMISSION), StandardCharsets.UTF_8))
                        .contains("MSA|AA|");
                await().until(() -> !query(looking, HELD).isEmpty());
                var held = query(looking, HELD);

                await().during(Duration.ofSeconds(12))
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> query(looking, HELD).equals(held));
                holder.rollback();

                await().atMost(Duration.ofMinutes(1)).until(() -> query(looking, "SELECT 'open' FROM hub.due")
                        .isEmpty());
                assertThat(query(looking, ATTEMPTS)).containsExactly("DELIVERED");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
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
        refused(
                StartAttempt.run(first, Map.of("MUSUBI_ENERGY_OPENADR_COMPAT_UNKNOWNPARENT", "404")),
                "musubi.energy.openadr.compat.unknown-parent is 409 or 400",
                "設定");
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
