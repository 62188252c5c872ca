package musubi.hub.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one DataSource of the hub. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String EXTERNAL = "'${musubi.database.url:}' != ''";

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(DatabaseProperties properties) {
        return DataFolder.open(properties.dataDir());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(EXTERNAL)
    static class External {

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(DatabaseProperties properties, DataFolder folder) {
            var database = properties.database();
            var url = DatabaseUrl.parse(Objects.requireNonNull(database.url()));
            var username = url.username() == null ? database.username() : url.username();
            var password = url.password() == null ? database.password() : url.password();
            ServerCheckStore.check(url.jdbc(), username, password);
            return pool(url.jdbc(), username, password, database.poolSize());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + EXTERNAL + ")")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException, InterruptedException {
            return EmbeddedPostgres.start(folder.path().resolve("postgres"));
        }

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(EmbeddedPostgres postgres, DatabaseProperties properties) {
            return pool(
                    postgres.url(),
                    Cluster.SUPERUSER,
                    postgres.password(),
                    properties.database().poolSize());
        }
    }

    @Bean
    Migrations migrations(DataSource dataSource) throws IOException {
        return Migrations.run(dataSource);
    }

    private static HikariDataSource pool(String url, @Nullable String username, @Nullable String password, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName("musubi");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
