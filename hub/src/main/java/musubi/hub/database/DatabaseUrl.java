package musubi.hub.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An external server as JDBC wants it; {@code postgresql://user:password@host:port/name} is understood too. */
record DatabaseUrl(
        String jdbc, @Nullable String username, @Nullable String password) {

    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, null, null);
        }
        var uri = URI.create(url);
        if (uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?") || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "MUSUBI_DATABASE_URL must be jdbc:postgresql://host/name or postgresql://user:password@host/name");
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getPath()
                + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        var user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(jdbc, part(user, 0), part(user, 1));
    }

    private static @Nullable String part(String[] user, int index) {
        return index < user.length ? URLDecoder.decode(user[index], StandardCharsets.UTF_8) : null;
    }
}
