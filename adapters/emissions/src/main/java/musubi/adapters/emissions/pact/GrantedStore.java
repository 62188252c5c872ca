package musubi.adapters.emissions.pact;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.adapters.emissions.pact.wire.Criterion;
import musubi.adapters.emissions.pact.wire.Moment;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published footprints as those see them to whom they were granted ({@code emissions.pact_grant}); nobody sees another. */
final class GrantedStore {

    private static final String OF_READER = """
            FROM emissions.pact_grant g JOIN emissions.pact_footprint f ON f.id = g.footprint
            WHERE g.partner = :partner
            """;

    private static final Map<Criterion, String> COLUMNS = Map.of(
            Criterion.PRODUCT_ID, "product_ids",
            Criterion.COMPANY_ID, "company_ids",
            Criterion.GEOGRAPHY, "geographies",
            Criterion.CLASSIFICATION, "classifications");

    private static final Map<Moment, String> VALIDITY = Map.of(
            Moment.VALID_ON, " AND valid_from <= :valid_on AND :valid_on <= valid_to",
            Moment.VALID_AFTER, " AND valid_from > :valid_after",
            Moment.VALID_BEFORE, " AND valid_to < :valid_before");

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands at a place of the reader's list. */
    record Seen(long ordinal, Footprint footprint) {}

    /**
     * The reader's list, in the order in which it was granted.
     *
     * @param after the last place that was seen; 0: from the first
     * @param until the last place that is shown, so that a walk sees what there was when it began
     */
    List<Seen> list(Grant grant, Criteria criteria, long after, long until, int most) {
        var values = new HashMap<String, Object>();
        var sql = new StringBuilder("""
                SELECT g.ordinal, f.* FROM (SELECT ordinal, footprint FROM emissions.pact_grant
                    WHERE partner = :partner AND ordinal > :after AND ordinal <= :until""");
        conditions(criteria, sql, values);
        sql.append("""
                 ORDER BY ordinal LIMIT :most) g
                JOIN emissions.pact_footprint f ON f.id = g.footprint ORDER BY g.ordinal
                """);
        return jdbc.sql(sql.toString())
                .param("partner", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .params(values)
                .query((row, number) -> new Seen(
                        row.getLong("ordinal"), Objects.requireNonNull(FootprintStore.FOOTPRINT.mapRow(row, number))))
                .list();
    }

    /** The last place of the reader's list; 0: it is empty. */
    long last(Grant grant) {
        return jdbc.sql("SELECT coalesce(max(ordinal), 0) FROM emissions.pact_grant WHERE partner = :partner")
                .param("partner", grant.require(PactFormats.FOOTPRINT.id()).id())
                .query(Long.class)
                .single();
    }

    Optional<Footprint> find(Grant grant, UUID id) {
        return jdbc.sql("SELECT f.* " + OF_READER + " AND f.id = :id")
                .param("partner", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("id", id)
                .query(FootprintStore.FOOTPRINT)
                .optional();
    }

    /** Whether somebody published it, whoever may see it. */
    boolean isPublished(Grant grant, UUID id) {
        grant.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM emissions.pact_footprint WHERE id = :id AND state <> 'draft')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whether a partner may see all of these today. */
    boolean sees(Grant hub, String partner, Collection<UUID> ids) {
        hub.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("""
                                SELECT count(*) FROM emissions.pact_grant WHERE partner = :partner AND footprint = ANY(:ids)
                                """)
                        .param("partner", partner)
                        .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                == ids.stream().distinct().count();
    }

    /** To whom the reader granted its own footprint. */
    List<String> partners(Grant grant, UUID id) {
        return jdbc.sql("""
                        SELECT g.partner FROM emissions.pact_grant g JOIN emissions.pact_footprint f ON f.id = g.footprint
                        WHERE g.footprint = :id AND f.firm = :firm AND g.partner <> f.firm ORDER BY g.partner
                        """)
                .param("id", id)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .query(String.class)
                .list();
    }

    /** Puts it at the end of the partner's list, unless it stands there; one after the other, so that places are seen in their order. */
    void insert(String partner, UUID footprint) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('emissions.pact_grant/' || :partner, 0))")
                .param("partner", partner)
                .query((_, _) -> true)
                .list();
        jdbc.sql("""
                        INSERT INTO emissions.pact_grant (partner, footprint, since, state, product_ids, company_ids, geographies,
                            classifications, valid_from, valid_to)
                        SELECT :partner, id, :now, state, product_ids, company_ids, geographies, classifications, valid_from, valid_to
                        FROM emissions.pact_footprint WHERE id = :footprint
                        ON CONFLICT (footprint, partner) DO NOTHING
                        """)
                .param("partner", partner)
                .param("footprint", footprint)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void remove(String partner, UUID footprint) {
        jdbc.sql("DELETE FROM emissions.pact_grant WHERE partner = :partner AND footprint = :footprint")
                .param("partner", partner)
                .param("footprint", footprint)
                .update();
    }

    private static void conditions(Criteria criteria, StringBuilder sql, Map<String, Object> values) {
        for (var criterion : criteria.anyOf().keySet()) {
            var name = criterion.name().toLowerCase(Locale.ROOT);
            var column = COLUMNS.get(criterion);
            var wanted = "CAST(:" + name + " AS text[])";
            sql.append(column == null ? " AND state = ANY(" + wanted + ")" : " AND " + column + " && " + wanted);
            values.put(name, criteria.small(criterion).toArray(String[]::new));
        }
        for (var moment : new ArrayList<>(criteria.moments().entrySet())) {
            sql.append(VALIDITY.get(moment.getKey()));
            Instant at = moment.getValue();
            values.put(moment.getKey().name().toLowerCase(Locale.ROOT), at.atOffset(ZoneOffset.UTC));
        }
    }
}
