package musubi.hub.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks the embedded server who it is. */
final class PostgresConnectionStore {

    private final Cluster cluster;

    PostgresConnectionStore(Cluster cluster) {
        this.cluster = cluster;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + database;
    }

    /** Whether a server answers on our port, takes our password and serves our folder. */
    boolean answers() {
        try (var connection = connect();
                var row = connection.createStatement().executeQuery("SHOW data_directory")) {
            row.next();
            return Path.of(row.getString(1)).equals(cluster.data());
        } catch (SQLException e) {
            return false; // nobody there yet, or still recovering
        }
    }

    void createDatabase(String name) throws IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                connection.createStatement().execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL does not let the database " + name + " be made", e);
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", cluster.password());
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url("postgres"), properties);
    }
}
