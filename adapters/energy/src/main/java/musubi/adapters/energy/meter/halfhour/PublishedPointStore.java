package musubi.adapters.energy.meter.halfhour;

import java.time.LocalDate;
import java.util.Optional;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a supply point is while its half hours are published ({@code energy.meter_point}), and the order of what is published. */
final class PublishedPointStore {

    private final JdbcClient jdbc;

    PublishedPointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since the first day that is the owner's */
    record Published(String owner, Text name, LocalDate since) {}

    /**
     * Of one point one transaction publishes at a time: what comes later has seen all that the earlier one saw, and is later in the order,
     * too.
     */
    Optional<Published> lock(Grant grant, String point) {
        grant.require(HalfHoursCodec.FORMAT.id());
        return jdbc.sql("SELECT owner, name_en, name_ja, since FROM energy.meter_point WHERE id = ? FOR NO KEY UPDATE")
                .param(point)
                .query((row, _) -> new Published(
                        row.getString("owner"),
                        new Text(row.getString("name_en"), row.getString("name_ja")),
                        row.getObject("since", LocalDate.class)))
                .optional();
    }

    long next(Grant grant) {
        grant.require(HalfHoursCodec.FORMAT.id());
        return jdbc.sql("SELECT nextval('energy.half_hours_version')")
                .query(Long.class)
                .single();
    }
}
