package musubi.hub.journal.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of the audit: the public halves of all generations for good, and the private half of the newest, common to all nodes. */
public final class AuditKeyStore {

    /**
     * @param endorsedBy the key before, which signed this one's id; null of the first
     */
    record Public(
            String id,
            byte[] publicKey,
            Instant created,
            @Nullable String endorsedBy,
            @Nullable String endorsement) {}

    private static final long LOCK = 0x6b657973L; // any number, the same on every node

    private final JdbcClient jdbc;
    private final PrivateHalves privates;
    private final Clock clock;
    private final Map<String, AuditKey> known = new ConcurrentHashMap<>();

    AuditKeyStore(JdbcClient jdbc, PrivateHalves privates, Clock clock) {
        this.jdbc = jdbc;
        this.privates = privates;
        this.clock = clock;
    }

    /** The key that signs now; made where there is none yet. Within a transaction. */
    AuditKey current() {
        return newest().map(this::get).orElseGet(this::first);
    }

    private AuditKey first() {
        lock();
        return newest().map(this::get).orElseGet(this::make);
    }

    /** From now on another key signs. The one before vouches for it. Within a transaction; waits for whoever does the same. */
    public String rotated() {
        lock();
        return make().id();
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    private AuditKey make() {
        var before = newest().map(this::get).orElse(null);
        var key = AuditKey.generate();
        privates.keep(key.id(), key.secret());
        jdbc.sql("""
                INSERT INTO hub.audit_key (id, public_key, created, endorsed_by, endorsement)
                VALUES (?, ?, ?, ?, decode(?, 'hex'))
                """)
                .params(
                        key.id(),
                        key.publicKey(),
                        Timestamp.from(clock.instant()),
                        before == null ? null : before.id(),
                        before == null ? null : before.sign(endorsed(key.id())))
                .update();
        return key;
    }

    Map<String, Public> all() {
        return list().stream().collect(Collectors.toMap(Public::id, Function.identity()));
    }

    private List<Public> list() {
        return jdbc.sql("""
                SELECT id, public_key, created, endorsed_by, encode(endorsement, 'hex') AS endorsement
                FROM hub.audit_key ORDER BY created
                """)
                .query((row, _) -> new Public(
                        row.getString("id"),
                        row.getBytes("public_key"),
                        row.getTimestamp("created").toInstant(),
                        row.getString("endorsed_by"),
                        row.getString("endorsement")))
                .list();
    }

    static String endorsed(String id) {
        return "musubi-audit-key/1 " + id;
    }

    private AuditKey get(String id) {
        return known.computeIfAbsent(id, it -> AuditKey.read(privates.get(it)));
    }

    private Optional<String> newest() {
        return jdbc.sql("SELECT id FROM hub.audit_key ORDER BY created DESC LIMIT 1")
                .query(String.class)
                .optional();
    }
}
