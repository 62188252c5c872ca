package musubi.hub.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** An external server as JDBC wants it; {@code postgresql://user:password@host:port/name} is understood too. */
record DatabaseUrl(
        String jdbc, @Nullable String username, @Nullable String password) {

    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(url, null, null);
        }
        var uri = uri(url);
        if (uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?") || uri.getHost() == null) {
            throw unreadable();
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getPath()
                + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        var user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(jdbc, part(user, 0), part(user, 1));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** Without its text, which may hold a password. */
    private static StartRefused unreadable() {
        var shapes = "jdbc:postgresql://host/name or postgresql://user:password@host/name";
        return new StartRefused(
                new Text(
                        "MUSUBI_DATABASE_URL cannot be read: write " + shapes + ".",
                        "MUSUBI_DATABASE_URL を読み取れません。" + shapes.replace(" or ", " または ") + " の形で指定してください。"),
                null);
    }

    private static @Nullable String part(String[] user, int index) {
        return index < user.length ? URLDecoder.decode(user[index], StandardCharsets.UTF_8) : null;
    }
}
