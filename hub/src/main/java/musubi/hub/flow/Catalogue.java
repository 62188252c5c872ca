package musubi.hub.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Patience;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** All that the adapters of this city plug in, looked up by name. A name that stands twice keeps the hub from starting. */
public final class Catalogue {

    private final Map<FormatId, Format<?>> formats = new HashMap<>();
    private final Map<List<FormatId>, Translation<?, ?>> translations = new HashMap<>();
    private final Map<FormatId, Reducer<?>> reducers = new HashMap<>();
    private final Map<String, Sink> sinks = new HashMap<>();
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<String, Chore> chores = new HashMap<>();
    private final List<TimeTable> timeTables;
    private final List<Subscription> subscriptions;
    private final List<Audience<?>> audiences;

    public Catalogue(List<Adapter> adapters) {
        for (var adapter : adapters) {
            adapter.formats().forEach(it -> put(formats, it.id(), it));
            adapter.translations()
                    .forEach(it ->
                            put(translations, List.of(it.from().id(), it.to().id()), it));
            adapter.reducers().forEach(it -> put(reducers, it.format().id(), it));
            adapter.sinks().forEach((name, it) -> put(sinks, name, it));
            adapter.outlets().forEach((name, it) -> put(outlets, name, it));
            adapter.chores().forEach(it -> put(chores, it.name(), it));
        }
        subscriptions = flat(adapters, Adapter::subscriptions);
        audiences = flat(adapters, Adapter::audiences);
        timeTables = flat(adapters, Adapter::timeTables);
    }

    Optional<Format<?>> findFormat(FormatId id) {
        return Optional.ofNullable(formats.get(id));
    }

    Collection<Format<?>> formats() {
        return formats.values();
    }

    Optional<Translation<?, ?>> findTranslation(FormatId from, FormatId to) {
        return Optional.ofNullable(translations.get(List.of(from, to)));
    }

    Optional<Reducer<?>> findReducer(FormatId id) {
        return Optional.ofNullable(reducers.get(id));
    }

    Optional<Sink> findSink(String name) {
        return Optional.ofNullable(sinks.get(name));
    }

    Optional<Outlet> findOutlet(String name) {
        return Optional.ofNullable(outlets.get(name));
    }

    /** Of a store, and of an outlet that this city has no more, the usual. */
    Patience patience(Destination destination) {
        var outlet = destination instanceof Destination.Line line ? outlets.get(line.name()) : null;
        return outlet == null ? new Patience.Usual() : outlet.patience();
    }

    List<Subscription> subscriptions(FormatId source) {
        return subscriptions.stream().filter(it -> it.source().equals(source)).toList();
    }

    /** Names of the hub's own stores that keep messages of the format. */
    List<String> storesOf(FormatId source) {
        return subscriptions(source).stream()
                .map(Subscription::destination)
                .filter(Destination.Store.class::isInstance)
                .map(Destination::name)
                .distinct()
                .toList();
    }

    /** From a format to those in which stores of the hub's own keep it. */
    List<Translation<?, ?>> translationsForStores(FormatId source) {
        return subscriptions(source).stream()
                .filter(it -> it.destination() instanceof Destination.Store)
                .map(Subscription::target)
                .distinct()
                .flatMap(it -> findTranslation(source, it).stream())
                .toList();
    }

    List<Chore> chores() {
        return List.copyOf(chores.values());
    }

    List<TimeTable> timeTables() {
        return timeTables;
    }

    List<Audience<?>> audiences() {
        return audiences;
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (map.put(key, value) != null) {
            throw new IllegalArgumentException("Two adapters bring " + key);
        }
    }

    private static <T> List<T> flat(List<Adapter> adapters, Function<Adapter, List<T>> part) {
        return adapters.stream().map(part).flatMap(List::stream).toList();
    }
}
