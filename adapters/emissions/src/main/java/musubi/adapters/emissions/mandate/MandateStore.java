package musubi.adapters.emissions.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mandates that firms gave and did not end, in PostgreSQL ({@code emissions.mandate}). Those before stand in the journal. */
final class MandateStore {

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of the one before, within the transaction that is open. */
    void insert(Mandate mandate, UUID messageId) {
        jdbc.sql("""
                        INSERT INTO emissions.mandate (firm, adviser, first_day, last_day, message_id)
                        VALUES (:firm, :adviser, :from, :until, :message)
                        ON CONFLICT (firm, adviser) DO UPDATE SET first_day = EXCLUDED.first_day, last_day = EXCLUDED.last_day,
                            message_id = EXCLUDED.message_id
                        """)
                .param("firm", mandate.firm())
                .param("adviser", mandate.adviser())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("message", messageId)
                .update();
    }

    void delete(String firm, String adviser) {
        jdbc.sql("DELETE FROM emissions.mandate WHERE firm = :firm AND adviser = :adviser")
                .param("firm", firm)
                .param("adviser", adviser)
                .update();
    }

    List<Mandate> listGiven(Grant grant, String firm) {
        grant.require(MandateCodec.FORMAT.id(), firm);
        return jdbc.sql("SELECT * FROM emissions.mandate WHERE firm = :firm ORDER BY adviser")
                .param("firm", firm)
                .query(MandateStore::mandate)
                .list();
    }

    List<Mandate> listHeld(Grant grant, String adviser) {
        grant.require(MandateCodec.FORMAT.id(), adviser);
        return jdbc.sql("SELECT * FROM emissions.mandate WHERE adviser = :adviser ORDER BY firm")
                .param("adviser", adviser)
                .query(MandateStore::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getString("firm"),
                row.getString("adviser"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
