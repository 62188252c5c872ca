package musubi.conformance.apis;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger makes a client of the description, writes a program with it, and gets answers from each domain. */
class GeneratedClientTest extends City {

    @Test
    @Claim(
            value = "A client that is generated from the description gets a token, lists messages, plans a trip and"
                    + " searches health records",
            standard = "OpenAPI 3.1")
    void aGeneratedClientUsesEachDomain(@TempDir Path folder) throws Exception {
        var program = Files.copy(written(), folder.resolve("StrangerProgram.java"));
        var client = GeneratedClient.make(folder, city.get("/openapi.json").body(), program);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !json(city.get("/hub/messages", "hitachi-city"))
                                .path("items")
                                .isEmpty()
                        && city.get("/transit/plan?from=36.5905,140.6614&to=36.5461,140.6289")
                                        .statusCode()
                                == 200);

        var said = client.run(
                "StrangerProgram",
                city.address().toString(),
                "hitachi-city",
                secret("hitachi-city"),
                "hitachi-bay-hospital",
                secret("hitachi-bay-hospital"));

        assertThat(said).isEqualTo("""
                Bearer
                messages true
                the same message true
                searched true
                refused 400
                Bundle searchset
                refused 404""");
    }

    /** The program as it is handed out; it is compiled with the client alone, and is no class of these tests. */
    private Path written() throws Exception {
        return Path.of(Objects.requireNonNull(getClass().getResource("/apis/StrangerProgram.txt"))
                .toURI());
    }

    private String secret(String client) throws Exception {
        return Files.readString(city.data().resolve("secrets/clients").resolve(client));
    }
}
