package musubi.adapters.emissions.pact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What firms asked their suppliers for, and what they got of them ({@code emissions.pact_asked}, {@code pact_received}). */
final class SupplierStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplierStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code why there is none, in the supplier's words; null: it did not refuse */
    record Question(
            UUID id,
            String firm,
            String supplier,
            String criteria,
            @Nullable String comment,
            String state,
            Instant asked,
            @Nullable String code,
            @Nullable String message) {}

    /**
     * @param body as it came
     * @param warnings a JSON list of notices
     */
    record Received(String supplier, UUID footprint, String body, String warnings, Instant received) {}

    void insert(Question it) {
        jdbc.sql("""
                        INSERT INTO emissions.pact_asked (id, firm, supplier, criteria, comment, state, asked)
                        VALUES (:id, :firm, :supplier, :criteria, :comment, 'open', :asked)
                        """)
                .param("id", it.id())
                .param("firm", it.firm())
                .param("supplier", it.supplier())
                .param("criteria", it.criteria())
                .param("comment", it.comment(), Types.VARCHAR)
                .param("asked", it.asked().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that this supplier has not answered; nobody else answers it until this transaction ends. */
    Optional<Question> lock(Grant hub, UUID id, String supplier) {
        hub.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("""
                        SELECT * FROM emissions.pact_asked WHERE id = :id AND supplier = :supplier AND state = 'open' FOR UPDATE
                        """)
                .param("id", id)
                .param("supplier", supplier)
                .query(SupplierStore::question)
                .optional();
    }

    void answer(UUID id, String state, @Nullable String code, @Nullable String message) {
        jdbc.sql("""
                        UPDATE emissions.pact_asked SET state = :state, answered = :now, code = :code, message = :message
                        WHERE id = :id
                        """)
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", code, Types.VARCHAR)
                .param("message", message, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void keep(String firm, Received it) {
        jdbc.sql("""
                        INSERT INTO emissions.pact_received (firm, supplier, footprint, body, warnings, received)
                        VALUES (:firm, :supplier, :footprint, :body, :warnings, :received)
                        ON CONFLICT (firm, supplier, footprint) DO UPDATE SET body = excluded.body,
                            warnings = excluded.warnings, received = excluded.received
                        """)
                .param("firm", firm)
                .param("supplier", it.supplier())
                .param("footprint", it.footprint())
                .param("body", it.body())
                .param("warnings", it.warnings())
                .param("received", it.received().atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(String supplier, UUID footprint) {
        jdbc.sql("""
                        INSERT INTO emissions.pact_news (supplier, footprint, told) VALUES (:supplier, :footprint, :now)
                        ON CONFLICT (supplier, footprint) DO UPDATE SET told = excluded.told
                        """)
                .param("supplier", supplier)
                .param("footprint", footprint)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param isHere whether the reader has fetched it since */
    record News(String supplier, UUID footprint, Instant told, boolean isHere) {}

    /** What the reader's suppliers say that they published, the last first. */
    List<News> news(Grant grant, int most) {
        return jdbc.sql("""
                        SELECT n.*, r.footprint IS NOT NULL AND r.received > n.told AS here
                        FROM emissions.pact_endpoint e JOIN emissions.pact_news n ON n.supplier = e.partner
                        LEFT JOIN emissions.pact_received r ON r.firm = e.firm AND r.supplier = n.supplier
                            AND r.footprint = n.footprint
                        WHERE e.firm = :firm ORDER BY n.told DESC, n.footprint LIMIT :most
                        """)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("most", most)
                .query((row, _) -> new News(
                        row.getString("supplier"),
                        row.getObject("footprint", UUID.class),
                        row.getObject("told", OffsetDateTime.class).toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    /** The reader's own questions, the last first. */
    List<Question> questions(Grant grant, int most) {
        return jdbc.sql("SELECT * FROM emissions.pact_asked WHERE firm = :firm ORDER BY asked DESC, id LIMIT :most")
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("most", most)
                .query(SupplierStore::question)
                .list();
    }

    /** What the reader got, the last first. */
    List<Received> received(Grant grant, int most) {
        return jdbc.sql("""
                        SELECT * FROM emissions.pact_received WHERE firm = :firm ORDER BY received DESC, footprint LIMIT :most
                        """)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("most", most)
                .query(SupplierStore::received)
                .list();
    }

    /** One that the reader got, of whichever supplier. */
    Optional<Received> find(Grant grant, UUID footprint) {
        return jdbc.sql("""
                        SELECT * FROM emissions.pact_received WHERE firm = :firm AND footprint = :footprint
                        ORDER BY received DESC LIMIT 1
                        """)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("footprint", footprint)
                .query(SupplierStore::received)
                .optional();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getString("supplier"),
                row.getObject("footprint", UUID.class),
                row.getString("body"),
                row.getString("warnings"),
                row.getObject("received", OffsetDateTime.class).toInstant());
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("firm"),
                row.getString("supplier"),
                row.getString("criteria"),
                row.getString("comment"),
                row.getString("state"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getString("message"));
    }
}
