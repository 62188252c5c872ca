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

/** What partners asked for, and which firms have not answered yet ({@code emissions.pact_request}). */
final class RequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param eventId by which the answer names it
     * @param criteria as JSON
     */
    record Asked(
            UUID id,
            String asker,
            String eventId,
            String criteria,
            @Nullable String comment,
            String state,
            Instant received) {}

    void insert(Asked it) {
        jdbc.sql("""
                        INSERT INTO emissions.pact_request (id, asker, event_id, criteria, comment, state, received)
                        VALUES (:id, :asker, :event, :criteria, :comment, :state, :received)
                        """)
                .param("id", it.id())
                .param("asker", it.asker())
                .param("event", it.eventId())
                .param("criteria", it.criteria())
                .param("comment", it.comment(), Types.VARCHAR)
                .param("state", it.state())
                .param("received", it.received().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertWaiting(UUID request, String firm) {
        jdbc.sql("INSERT INTO emissions.pact_request_firm (request, firm, waits) VALUES (:request, :firm, true)")
                .param("request", request)
                .param("firm", firm)
                .update();
    }

    void answer(UUID request, String state) {
        jdbc.sql("UPDATE emissions.pact_request SET state = :state, answered = :now WHERE id = :id")
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", request)
                .update();
    }

    /** This firm has nothing for it. */
    void decline(UUID request, String firm) {
        jdbc.sql("UPDATE emissions.pact_request_firm SET waits = false WHERE request = :request AND firm = :firm")
                .param("request", request)
                .param("firm", firm)
                .update();
    }

    boolean anyoneWaits(Grant grant, UUID request) {
        grant.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM emissions.pact_request_firm WHERE request = :request AND waits)
                        """).param("request", request).query(Boolean.class).single();
    }

    /** Those that this firm may answer, the last first. */
    List<Asked> list(Grant grant, int most) {
        return jdbc.sql("""
                        SELECT r.* FROM emissions.pact_request_firm f JOIN emissions.pact_request r ON r.id = f.request
                        WHERE f.firm = :firm AND f.waits AND r.state = 'open' ORDER BY r.received DESC, r.id LIMIT :most
                        """)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .param("most", most)
                .query(RequestStore::asked)
                .list();
    }

    /** One that this firm may answer; nobody else answers it until this transaction ends. */
    Optional<Asked> lock(Grant grant, UUID request) {
        return jdbc.sql("""
                        SELECT r.* FROM emissions.pact_request r
                        WHERE r.id = :id AND r.state = 'open' AND EXISTS (SELECT 1 FROM emissions.pact_request_firm f
                            WHERE f.request = r.id AND f.firm = :firm AND f.waits)
                        FOR UPDATE
                        """)
                .param("id", request)
                .param("firm", grant.require(PactFormats.FOOTPRINT.id()).id())
                .query(RequestStore::asked)
                .optional();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getString("asker"),
                row.getString("event_id"),
                row.getString("criteria"),
                row.getString("comment"),
                row.getString("state"),
                row.getObject("received", OffsetDateTime.class).toInstant());
    }
}
