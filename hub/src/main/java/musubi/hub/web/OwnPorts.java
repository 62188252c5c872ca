package musubi.hub.web;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import musubi.hub.adapter.Adapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/** On which ports the hub, its adapters and its database listen. */
final class OwnPorts implements Supplier<Set<Integer>> {

    private final Environment environment;
    private final HttpsProperties https;
    private final ObjectProvider<Adapter> adapters;
    private final DataSource database;

    OwnPorts(Environment environment, HttpsProperties https, ObjectProvider<Adapter> adapters, DataSource database) {
        this.environment = environment;
        this.https = https;
        this.adapters = adapters;
        this.database = database;
    }

    @Override
    public Set<Integer> get() {
        var http = Stream.of("local.server.port", "server.port", "management.server.port")
                .map(it -> environment.getProperty(it, Integer.class, 0));
        var own = Stream.of(https.port(), databasePort());
        return Stream.of(http, own, adapters.stream().flatMap(it -> it.ports().stream()))
                .flatMap(it -> it)
                .filter(it -> it > 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private int databasePort() {
        return database instanceof HikariDataSource pool
                ? URI.create(pool.getJdbcUrl().substring("jdbc:".length())).getPort()
                : 0;
    }
}
