package musubi.hub.database;

import java.io.IOException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the schema of the hub and of each adapter on board up to date: {@code db/<schema>/V*.sql}. */
public final class Migrations {

    private Migrations() {}

    /** Runs every folder of migrations on the class path on the schema of its name; the hub's first. */
    static Migrations run(DataSource dataSource) throws IOException {
        var schemas = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql")) {
            var path = file.getURL().toString().split("/");
            schemas.add(path[path.length - 2]);
        }
        schemas.remove("hub");
        migrate(dataSource, "hub");
        schemas.forEach(schema -> migrate(dataSource, schema));
        return new Migrations();
    }

    private static void migrate(DataSource dataSource, String schema) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .createSchemas(true)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
