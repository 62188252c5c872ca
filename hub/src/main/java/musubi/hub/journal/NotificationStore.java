package musubi.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;

/** Hears what other transactions notify, on one connection of its own. */
public final class NotificationStore {

    private static final Duration LOOK_UP = Duration.ofSeconds(2);

    private final DataSource dataSource;

    public NotificationStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Tells of each notification until it is to stop. A broken connection comes out as an exception.
     *
     * @param channels names of lower-case letters and underscores
     * @param heard takes the channel and the payload, which may be empty
     */
    public void listen(Set<String> channels, BiConsumer<String, String> heard, BooleanSupplier goesOn) {
        try (var connection = dataSource.getConnection()) {
            listen(connection, channels);
            var postgres = connection.unwrap(PGConnection.class);
            while (goesOn.getAsBoolean()) {
                var notifications = postgres.getNotifications((int) LOOK_UP.toMillis());
                for (var notification : notifications == null ? new PGNotification[0] : notifications) {
                    heard.accept(notification.getName(), notification.getParameter());
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the connection for notifications broke", e);
        }
    }

    private static void listen(Connection connection, Set<String> channels) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel : channels) {
                if (!channel.matches("[a-z_]+")) {
                    throw new IllegalArgumentException("Not a channel: '" + channel + "'");
                }
                statement.execute("LISTEN " + channel);
            }
        }
    }
}
