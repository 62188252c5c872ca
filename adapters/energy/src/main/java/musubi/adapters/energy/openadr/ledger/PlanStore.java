package musubi.adapters.energy.openadr.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import musubi.adapters.energy.openadr.ledger.Debtors.Debtor;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the ledger ahead: {@code energy.openadr_plan}, its windows and what is owed of each. */
final class PlanStore {

    private static final String EVENTS = """
            SELECT event.id, event.body, event.targets, event.modified, program.body AS program,
                plan.modified AS planned_as, plan.planned_to
            FROM energy.openadr_event event
            JOIN energy.openadr_program program ON program.id = event.program
            LEFT JOIN energy.openadr_plan plan ON plan.event = event.id
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events whose ledger is not written up to then, of which some at a time. */
    List<Asking> unplanned(Grant grant, Instant to, int most) {
        grant.require(Kept.EVENTS);
        return jdbc.sql(EVENTS + """
                WHERE event.body LIKE '%"reportDescriptors":[{%'
                    AND (plan.event IS NULL OR plan.modified <> event.modified OR plan.planned_to < :to)
                ORDER BY event.id LIMIT :most
                """)
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(PlanStore::asking)
                .list();
    }

    /** The event, if it is still there. */
    java.util.Optional<Asking> find(Grant grant, String event) {
        grant.require(Kept.EVENTS);
        return jdbc.sql(EVENTS + "WHERE event.id = ?")
                .param(event)
                .query(PlanStore::asking)
                .optional();
    }

    /** Takes back what the event as it was before asked for in the time after it changed, and nobody has begun to report. */
    void insertPlan(Asking asking, Instant to) {
        jdbc.sql("""
                DELETE FROM energy.openadr_report_window owed
                USING energy.openadr_plan plan
                WHERE plan.event = :event AND owed.event = :event AND plan.modified <> :modified AND owed.due > :modified
                    AND NOT EXISTS (SELECT FROM energy.openadr_obligation one
                        WHERE (one.event, one.descriptor, one.number) = (owed.event, owed.descriptor, owed.number)
                            AND one.received <> '{}')
                """)
                .param("event", asking.id())
                .param("modified", asking.written().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO energy.openadr_plan (event, modified, planned_to) VALUES (:event, :modified, :to)
                ON CONFLICT (event) DO UPDATE SET modified = excluded.modified, planned_to = excluded.planned_to
                """)
                .param("event", asking.id())
                .param("modified", asking.written().atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(String event, ReportWindow window, String type, Obligation.Kind kind, List<Debtor> debtors) {
        jdbc.sql("""
                INSERT INTO energy.openadr_report_window (event, descriptor, number, payload_type, kind, ids, covers_from,
                    covers_to, due, wanted)
                VALUES (:event, :descriptor, :number, :type, :kind, :ids, :from, :to, :due, :wanted)
                ON CONFLICT DO NOTHING
                """)
                .param("event", event)
                .param("descriptor", window.descriptor())
                .param("number", window.number())
                .param("type", type)
                .param("kind", kind.name())
                .param("ids", kind == Obligation.Kind.GIVEN ? ids(window) : new Integer[0])
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("to", Moments.column(window.to()))
                .param("due", window.due().atOffset(ZoneOffset.UTC))
                .param("wanted", wanted(window, kind))
                .update();
        jdbc.sql("""
                INSERT INTO energy.openadr_obligation (event, descriptor, number, client, resource)
                SELECT :event, :descriptor, :number, client, resource
                FROM unnest(:clients::text[], :resources::text[]) AS debtor (client, resource)
                ON CONFLICT DO NOTHING
                """)
                .param("event", event)
                .param("descriptor", window.descriptor())
                .param("number", window.number())
                .param("clients", debtors.stream().map(Debtor::client).toArray(String[]::new))
                .param("resources", debtors.stream().map(Debtor::resource).toArray(String[]::new))
                .update();
    }

    private static Integer[] ids(ReportWindow window) {
        return window.ids().stream().distinct().toArray(Integer[]::new);
    }

    private static int wanted(ReportWindow window, Obligation.Kind kind) {
        return switch (kind) {
            case GIVEN -> ids(window).length;
            case IMPLIED -> window.ids().size();
            case OPEN -> 1;
        };
    }

    private static Asking asking(ResultSet row, int number) throws SQLException {
        var written = row.getObject("modified", OffsetDateTime.class).toInstant();
        var plannedAs = row.getObject("planned_as", OffsetDateTime.class);
        var plannedTo = row.getObject("planned_to", OffsetDateTime.class);
        var targets = row.getArray("targets");
        return new Asking(
                row.getString("id"),
                Kept.read(Requests.EVENT, row.getString("body"))
                        .withTargets(targets == null ? null : Arrays.asList((String[]) targets.getArray())),
                Kept.read(Requests.PROGRAM, row.getString("program")).intervalPeriod(),
                written,
                plannedTo != null && plannedAs != null && plannedAs.toInstant().equals(written)
                        ? plannedTo.toInstant()
                        : null);
    }
}
