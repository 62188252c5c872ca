package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rows that are to be sealed, and keeps the links. */
final class AuditEntryStore {

    /** A row that is not sealed yet, though nothing before it can come any more. */
    record Fresh(ChainedTable source, UUID id, String xact, String leaf) {

        Mark mark() {
            return new Mark(xact, id);
        }
    }

    /** A link of the chain. */
    record Link(long position, ChainedTable source, UUID row, String leaf, String chain) {}

    /**
     * Both tables in the order of transactions; each branch by its index. A row counts once every transaction up to its own has
     * ended: before that, a row with a smaller number might still be committed.
     */
    private static final String FRESH = Stream.of(ChainedTable.values())
            .map(it -> """
                    (SELECT '%1$s' AS source, r.id, r.xact, encode(sha256(convert_to(%2$s, 'UTF8')), 'hex') AS leaf
                    FROM (SELECT * FROM hub.%3$s WHERE id >= :from AND id < :to
                        AND (xact, id) > (:xact::text::xid8, :id) AND xact < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY xact, id LIMIT :limit) r)
                    """.formatted(it.name(), it.sealed("r"), it.word()))
            .collect(Collectors.joining(
                    " UNION ALL ",
                    "SELECT source, id, xact::text AS number, leaf FROM (",
                    ") fresh ORDER BY xact, id LIMIT :limit"));

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AuditEntryStore(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The next rows of a day behind the mark. */
    List<Fresh> fresh(LocalDate day, Mark mark, int limit) {
        return jdbc.sql(FRESH)
                .param("from", TimeOrderedIds.floor(day, zone))
                .param("to", TimeOrderedIds.floor(day.plusDays(1), zone))
                .param("xact", mark.xact())
                .param("id", mark.id())
                .param("limit", limit)
                .query((row, _) -> new Fresh(
                        ChainedTable.valueOf(row.getString("source")),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("leaf")))
                .list();
    }

    /** Where the links end: where the head says, or behind it where somebody set the head back. Then sealing goes on, and it is found. */
    long lastPosition(LocalDate day, long count) {
        return jdbc.sql("SELECT greatest(coalesce(max(position), 0), ?) FROM hub.audit_entry WHERE day = ?")
                .params(count, day)
                .query(Long.class)
                .single();
    }

    /** Writes the links in one statement. */
    void insert(LocalDate day, List<Link> links) {
        jdbc.sql("""
                INSERT INTO hub.audit_entry (day, position, source, version, row_id, leaf, chain)
                SELECT :day, position::bigint, source, version::smallint, row_id::uuid, decode(leaf, 'hex'), decode(chain, 'hex')
                FROM unnest(:positions::text[], :sources::text[], :versions::text[], :rows::text[], :leaves::text[], :chains::text[])
                    AS l (position, source, version, row_id, leaf, chain)
                """)
                .param("day", day)
                .param("positions", texts(links, it -> Long.toString(it.position())))
                .param("sources", texts(links, it -> it.source().word()))
                .param(
                        "versions",
                        texts(links, it -> Integer.toString(it.source().newest())))
                .param("rows", texts(links, it -> it.row().toString()))
                .param("leaves", texts(links, Link::leaf))
                .param("chains", texts(links, Link::chain))
                .update();
    }

    private static String[] texts(List<Link> links, Function<Link, String> of) {
        return links.stream().map(of).toArray(String[]::new);
    }
}
