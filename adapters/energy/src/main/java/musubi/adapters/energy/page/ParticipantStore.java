package musubi.adapters.energy.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.Viewer;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.ReportRequest;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whom an event is, and what they answered: for business logic, which sees all vens, and for a VEN itself. */
final class ParticipantStore {

    private static final String OF_EVENT = """
            FROM energy.openadr_ven ven
            WHERE :open OR ven.targets && CAST(:targets AS text[]) OR EXISTS (
                SELECT 1 FROM energy.openadr_resource one WHERE one.ven = ven.id AND one.targets && CAST(:targets AS text[]))
            """;

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A ven that sees an event.
     *
     * @param resources their names
     */
    record Ven(String client, String name, List<String> resources) {}

    /**
     * What a VEN sent about an event.
     *
     * @param reports how many
     * @param last when the last one came
     * @param out resources that take no part, by the latest report of an operating state
     * @param in resources that do; 0 as well as out: nothing is said
     */
    record Answer(long reports, Instant last, long out, long in) {}

    /** The first of them by name. */
    List<Ven> list(Grant grant, EventRequest event, int most) {
        requireLogic(grant);
        return bound(event, """
                SELECT ven.client, ven.name, ARRAY(SELECT name FROM energy.openadr_resource one WHERE one.ven = ven.id ORDER BY name)
                    AS resources
                """ + OF_EVENT + " ORDER BY ven.name, ven.id LIMIT " + most)
                .query((row, _) -> new Ven(row.getString("client"), row.getString("name"), Arrays.asList((String[])
                        row.getArray("resources").getArray())))
                .list();
    }

    long count(Grant grant, EventRequest event) {
        requireLogic(grant);
        return bound(event, "SELECT count(*) " + OF_EVENT).query(Long.class).single();
    }

    /** The names of the reader's own resources. */
    List<String> resources(Grant grant) {
        var client = Viewer.of(grant.require(Pen.format(ObjectType.RESOURCE))).client();
        return jdbc.sql("SELECT name FROM energy.openadr_resource WHERE client = ? ORDER BY name LIMIT 1000")
                .param(client)
                .query(String.class)
                .list();
    }

    /** By client; a VEN is told of itself alone. Who sent nothing is not there. */
    Map<String, Answer> answers(Grant grant, String event, Collection<String> clients) {
        var own =
                Viewer.of(grant.require(Pen.format(ObjectType.REPORT))) instanceof Viewer.Ven(var client) ? client : "";
        var answers = new HashMap<String, Answer>();
        jdbc.sql("""
                SELECT client, count(*) AS reports, max(modified) AS last,
                    (array_agg(body ORDER BY modified DESC, id DESC) FILTER (WHERE body LIKE '%"OPERATING_STATE"%'))[1] AS state
                FROM energy.openadr_report WHERE event = :event AND client = ANY (:clients) AND (:own = '' OR client = :own)
                GROUP BY client
                """)
                .param("event", event)
                .param("clients", clients.toArray(String[]::new))
                .param("own", own)
                .query((row, _) -> answers.put(row.getString("client"), answer(row)))
                .list();
        return answers;
    }

    private JdbcClient.StatementSpec bound(EventRequest event, String sql) {
        var targets = Objects.requireNonNullElse(event.targets(), List.<String>of());
        return jdbc.sql(sql).param("open", targets.isEmpty()).param("targets", targets.toArray(String[]::new));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var states = row.getString("state") == null ? List.<Boolean>of() : states(row.getString("state"));
        var out = states.stream().filter(it -> it).count();
        return new Answer(
                row.getLong("reports"),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                out,
                states.size() - out);
    }

    /** Of each resource of a report whether it says that it takes no part. */
    private static List<Boolean> states(String body) {
        return Wire.read(Requests.REPORT, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        instanceof Reading.Right<ReportRequest>(var report, var _)
                ? report.resources().stream()
                        .map(resource -> resource.intervals().stream()
                                .flatMap(it -> it.payloads().stream())
                                .filter(it -> it.type().equals(OperatingState.PAYLOAD))
                                .flatMap(it -> it.values().stream())
                                .flatMap(it -> it instanceof Value.Text(var word) ? Stream.of(word) : Stream.empty())
                                .toList())
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.getLast().endsWith(OperatingState.OUT))
                        .toList()
                : List.of();
    }

    /** To everybody else the city's vens are nobody's business. */
    private static void requireLogic(Grant grant) {
        if (!(Viewer.of(grant.require(Pen.format(ObjectType.VEN))) instanceof Viewer.Logic)) {
            throw new IllegalStateException("vens are listed for business logic alone");
        }
    }
}
