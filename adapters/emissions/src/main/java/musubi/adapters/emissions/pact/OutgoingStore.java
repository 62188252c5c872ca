package musubi.adapters.emissions.pact;

import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom events go ({@code emissions.pact_outgoing}): the event itself does not say. */
final class OutgoingStore {

    private final JdbcClient jdbc;

    OutgoingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param firm whose client brings it; empty: the hub's own */
    record Way(String partner, String firm) {}

    void insert(UUID event, Way way) {
        jdbc.sql("INSERT INTO emissions.pact_outgoing (id, partner, firm) VALUES (:id, :partner, :firm)")
                .param("id", event)
                .param("partner", way.partner())
                .param("firm", way.firm())
                .update();
    }

    Optional<Way> find(Grant hub, UUID event) {
        hub.require(PactFormats.OUTGOING.id());
        return jdbc.sql("SELECT partner, firm FROM emissions.pact_outgoing WHERE id = :id")
                .param("id", event)
                .query((row, _) -> new Way(row.getString("partner"), row.getString("firm")))
                .optional();
    }
}
