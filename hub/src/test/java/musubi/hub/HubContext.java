package musubi.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one context of this module's tests: the hub with its embedded PostgreSQL, the demonstration partners, and an adapter for letters. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({LetterAdapter.class, LetterOffice.class, LetterDesk.class, LetterPageController.class})
public abstract class HubContext {

    /** By whom people of the city log in. */
    protected static final CityIssuer ISSUER = CityIssuer.start();

    private static final Path DATA = folder();

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("musubi.data-dir", DATA::toString);
        registry.add("musubi.people.oidc.issuer", ISSUER::url);
        registry.add("musubi.people.oidc.client-secret-file", () -> ISSUER.keepSecret(DATA));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("musubi-hub-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
