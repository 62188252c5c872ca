package musubi.conformance.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a stranger reads the APIs and tries them. */
class DocsTest extends City {

    @Test
    @Claim(
            value =
                    "A browser shows every operation and lets one try it; what may be left out starts empty, what is needed with an example",
            standard = "OpenAPI 3.1")
    void anOperationIsReadyToBeTriedAsItStands(@TempDir Path profile) throws Exception {
        var list = new Chromium(profile).show(city.address() + "/docs#/messages/listMessages");

        assertThat(list)
                .contains("listMessages", "Execute", "placeholder=\"after\"")
                .doesNotContain("value=\"ADT-4711\"", "value=\"hitachi-bay-hospital\"");

        var plan = new Chromium(profile).show(city.address() + "/docs#/trips/planTrip");

        assertThat(plan).contains("planTrip").containsPattern("placeholder=\"from\"[^>]*value=\"36[.]");
    }
}
