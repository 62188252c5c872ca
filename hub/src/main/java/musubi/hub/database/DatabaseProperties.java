package musubi.hub.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the hub keeps its data.
 *
 * @param dataDir the folder of everything this node keeps: the embedded database, secrets, spooled bodies
 * @param database the database itself
 */
@Validated
@ConfigurationProperties("musubi")
public record DatabaseProperties(
        @DefaultValue("./data") Path dataDir, @DefaultValue Database database) {

    /**
     * @param url {@code jdbc:postgresql://...} or {@code postgresql://user:password@host/name} of an external server,
     *     PostgreSQL 15 or newer; absent: the hub runs a PostgreSQL of its own in the data folder
     * @param username of the external server, where the URL has none
     * @param password of the external server, where the URL has none; by reference to the environment
     * @param poolSize connections of this node
     */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("16") @Min(4) @Max(200) int poolSize) {}

    public DatabaseProperties {
        dataDir = dataDir.toAbsolutePath().normalize();
    }
}
