package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.adapters.emissions.pact.wire.Criterion;
import musubi.adapters.emissions.pact.wire.Footprints;
import musubi.adapters.emissions.pact.wire.Validity;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Footprints as their own firm sees them, drafts among them ({@code emissions.pact_footprint}). */
final class FootprintStore {

    static final RowMapper<Footprint> FOOTPRINT = FootprintStore::footprint;

    private static final String[] PLACES = {
        "geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision"
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    FootprintStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft; what of it is not said yet nobody looks for. */
    void insert(String firm, UUID id, ObjectNode footprint) {
        write("""
                INSERT INTO emissions.pact_footprint (id, firm, state, body, changed, preceding, product_ids, company_ids,
                    geographies, classifications, valid_from, valid_to)
                VALUES (:id, :firm, 'draft', :body, :now, :preceding, :products, :companies, :places, :classes, :from, :to)
                """, id, footprint).param("firm", firm).update();
    }

    /** Of a draft only: what is published never changes. */
    void replace(UUID id, ObjectNode footprint, Footprint.State state) {
        write("""
                UPDATE emissions.pact_footprint SET state = :state, body = :body, changed = :now, preceding = :preceding,
                    product_ids = :products, company_ids = :companies, geographies = :places, classifications = :classes,
                    valid_from = :from, valid_to = :to
                WHERE id = :id AND state = 'draft'
                """, id, footprint).param("state", state.word()).update();
    }

    /** In the lists of all who see it as well. */
    void deprecate(UUID id) {
        jdbc.sql("UPDATE emissions.pact_footprint SET state = 'deprecated' WHERE id = :id AND state = 'active'")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE emissions.pact_grant SET state = 'deprecated' WHERE footprint = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM emissions.pact_footprint WHERE id = :id AND state = 'draft'")
                .param("id", id)
                .update();
    }

    /** The reader's own, and nobody else changes it until this transaction ends. */
    Optional<Footprint> lock(Grant grant, UUID id) {
        var firm = grant.require(PactFormats.FOOTPRINT.id()).id();
        return jdbc.sql("SELECT * FROM emissions.pact_footprint WHERE id = :id AND firm = :firm FOR UPDATE")
                .param("id", id)
                .param("firm", firm)
                .query(FOOTPRINT)
                .optional();
    }

    /** The reader's own. */
    Optional<Footprint> find(Grant grant, UUID id) {
        var firm = grant.require(PactFormats.FOOTPRINT.id()).id();
        return jdbc.sql("SELECT * FROM emissions.pact_footprint WHERE id = :id AND firm = :firm")
                .param("id", id)
                .param("firm", firm)
                .query(FOOTPRINT)
                .optional();
    }

    /** The reader's own, the last changed first. */
    List<Footprint> list(Grant grant, int most) {
        var firm = grant.require(PactFormats.FOOTPRINT.id()).id();
        return jdbc.sql(
                        "SELECT * FROM emissions.pact_footprint WHERE firm = :firm ORDER BY changed DESC, id LIMIT :most")
                .param("firm", firm)
                .param("most", most)
                .query(FOOTPRINT)
                .list();
    }

    /** Firms that speak of one of these products, or are one of these companies, whoever may see it. */
    List<String> firms(Grant hub, Criteria criteria) {
        hub.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("""
                        SELECT DISTINCT firm FROM emissions.pact_footprint
                        WHERE product_ids && CAST(:products AS text[]) OR company_ids && CAST(:companies AS text[]) ORDER BY firm
                        """)
                .param("products", criteria.small(Criterion.PRODUCT_ID).toArray(String[]::new))
                .param("companies", criteria.small(Criterion.COMPANY_ID).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, ObjectNode footprint) {
        var now = clock.instant();
        var validity = Validity.find(footprint).orElseGet(() -> new Validity(now, now));
        return jdbc.sql(sql)
                .param("id", id)
                .param("body", Footprints.lasting(footprint))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("preceding", Footprint.preceding(footprint).toArray(UUID[]::new))
                .param("products", small(footprint.path("productIds")))
                .param("companies", small(footprint.path("companyIds")))
                .param(
                        "places",
                        Stream.of(PLACES)
                                .map(it -> footprint.path("pcf").path(it).asText(""))
                                .filter(it -> !it.isEmpty())
                                .map(it -> it.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("classes", small(footprint.path("productClassifications")))
                .param("from", validity.start().atOffset(ZoneOffset.UTC))
                .param("to", validity.end().atOffset(ZoneOffset.UTC));
    }

    private static String[] small(JsonNode texts) {
        var all = new ArrayList<String>();
        texts.forEach(it -> all.add(it.asText().toLowerCase(Locale.ROOT)));
        return all.toArray(String[]::new);
    }

    private static Footprint footprint(ResultSet row, int number) throws SQLException {
        return new Footprint(
                row.getObject("id", UUID.class),
                row.getString("firm"),
                Footprint.State.of(row.getString("state")),
                row.getString("body"));
    }
}
