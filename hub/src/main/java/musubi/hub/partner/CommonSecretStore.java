package musubi.hub.partner;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all nodes of one database must agree on: the key of the tokens, the hash of the
 * administrator's password. Whichever node needs one first makes it. Read from the database once by each node.
 */
public final class CommonSecretStore {

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    public CommonSecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret of this name; where there is none yet, what the maker makes, unless another node is first. */
    public String get(String name, Supplier<String> maker) {
        return get(name, maker, _ -> {});
    }

    /** @param found is told the secret once, when this node reads it */
    public String get(String name, Supplier<String> maker, Consumer<String> found) {
        return known.computeIfAbsent(name, _ -> {
            var secret = find(name).orElseGet(() -> make(name, maker.get()));
            found.accept(secret);
            return secret;
        });
    }

    private String make(String name, String secret) {
        jdbc.sql("INSERT INTO hub.secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(name, secret)
                .update();
        return find(name).orElseThrow();
    }

    private Optional<String> find(String name) {
        return jdbc.sql("SELECT value FROM hub.secret WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }
}
