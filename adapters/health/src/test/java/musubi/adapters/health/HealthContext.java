package musubi.adapters.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import musubi.hub.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one context of this module's tests: the hub with the health adapter, its embedded PostgreSQL, and the demonstration partners. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
public abstract class HealthContext {

    private static final Path DATA = folder();

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("musubi.data-dir", DATA::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("musubi-health-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
