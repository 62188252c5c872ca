package musubi.hub.adapter;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What one package of a domain plugs into the hub, as a bean. Everything has an empty default. */
public interface Adapter {

    default List<Format<?>> formats() {
        return List.of();
    }

    /** One rule for each format, read by the gate. A format without a rule can be received, and never leaves. */
    default Map<FormatId, AccessRule> rules() {
        return Map.of();
    }

    /** For formats whose rules may permit in part. Without a reducer a partial permit is a refusal. */
    default List<Reducer<?>> reducers() {
        return List.of();
    }

    default List<Translation<?, ?>> translations() {
        return List.of();
    }

    /** The hub's own stores in this domain, by destination name, for example {@code health.fhir-store}. */
    default Map<String, Sink> sinks() {
        return Map.of();
    }

    /** Ways out to partners, by destination name, for example {@code webhook}. */
    default Map<String, Outlet> outlets() {
        return Map.of();
    }

    /** What the domain itself subscribes to, above all its own sinks. Partners' subscriptions are the hub's. */
    default List<Subscription> subscriptions() {
        return List.of();
    }

    default List<Audience<?>> audiences() {
        return List.of();
    }

    default List<Projection> projections() {
        return List.of();
    }

    /** What is done once in the city, by whichever node comes first. */
    default List<Chore> chores() {
        return List.of();
    }

    /** The domain's own tables that are partitioned by day. */
    default List<TimeTable> timeTables() {
        return List.of();
    }

    default List<Door> doors() {
        return List.of();
    }

    /**
     * Adds to {@code /openapi.json} what no controller of Spring's says: operations of a servlet, shapes of a standard. The hub
     * then adds who may call, by the rules of the doors, and how each door refuses. Two extensions of an operation say what it
     * cannot know: {@code x-scopes}, of which one is enough, and {@code x-refuses}, further statuses; both are a list.
     */
    default void describe(OpenAPI api) {}

    /** What the domain has in the city's catalogue now; asked whenever somebody reads it, as anybody. */
    default List<CatalogueEntry> catalogue() {
        return List.of();
    }

    default List<Page> pages() {
        return List.of();
    }

    /** On which the adapter listens, beside the hub's own; nothing that leaves the hub is sent to one of them. */
    default Set<Integer> ports() {
        return Set.of();
    }
}
