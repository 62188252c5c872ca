package musubi.adapters.transit.gtfs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import musubi.hub.gate.Grant;
import musubi.hub.message.Payload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of normalised feeds, in parts of 1 MB: no feed is ever whole in memory, no reader holds a connection. */
final class FeedContentStore {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    FeedContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long version, Payload normalised) {
        try (var in = normalised.open()) {
            var number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("INSERT INTO transit.feed_chunk (version, part, bytes) VALUES (?, ?, ?)")
                        .params(version, number++, part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the normalised feed of version " + version, e);
        }
    }

    /** The normalised zip from its first byte. */
    InputStream open(Grant grant, FeedVersion feed) {
        grant.require(GtfsFormats.STATIC);
        Iterator<InputStream> parts = IntStream.range(0, (int) ((feed.size() + PART - 1) / PART))
                .mapToObj(number -> part(feed.version(), number))
                .iterator();
        return new SequenceInputStream(new Parts(parts));
    }

    /**
     * Frees the bytes of an operator's retired versions but the latest ones, and of its quarantined ones likewise; their history
     * stays. Of versions with the same bytes the latest one keeps them.
     */
    void drop(String operator, int latest) {
        jdbc.sql("""
                        WITH distinct_bytes AS (
                            SELECT state, max(version) AS version FROM transit.feed_version
                            WHERE operator = :operator AND kept AND state IN ('RETIRED', 'QUARANTINED')
                            GROUP BY state, sha256),
                        ranked AS (
                            SELECT version, row_number() OVER (PARTITION BY state ORDER BY version DESC) AS rank
                            FROM distinct_bytes),
                        dropped AS (
                            UPDATE transit.feed_version SET kept = false
                            WHERE operator = :operator AND kept AND state IN ('RETIRED', 'QUARANTINED')
                                AND version NOT IN (SELECT version FROM ranked WHERE rank <= :latest)
                            RETURNING version)
                        DELETE FROM transit.feed_chunk WHERE version IN (SELECT version FROM dropped)
                        """).param("operator", operator).param("latest", latest).update();
    }

    private InputStream part(long version, int number) {
        return new ByteArrayInputStream(jdbc.sql("SELECT bytes FROM transit.feed_chunk WHERE version = ? AND part = ?")
                .params(version, number)
                .query(byte[].class)
                .single());
    }

    /** Each part is asked for when the one before is used up. */
    private record Parts(Iterator<InputStream> parts) implements java.util.Enumeration<InputStream> {

        @Override
        public boolean hasMoreElements() {
            return parts.hasNext();
        }

        @Override
        public InputStream nextElement() {
            return parts.next();
        }
    }
}
