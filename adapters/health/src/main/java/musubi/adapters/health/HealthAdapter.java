package musubi.adapters.health;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the health domain plugs into the hub. Each package publishes its own parts as beans in its own
 * {@code …Configuration}: {@link Format}, {@link FormatRule}, {@link Translation}, {@link Subscription}, {@link Audience},
 * {@link Door}, and a {@link Sink} by a bean name that begins with {@code health.}. A package is added without an edit here.
 */
@Component
public final class HealthAdapter implements Adapter {

    /** Who may have the data of one format; each package publishes one as a bean for each of its formats. */
    public record FormatRule(FormatId format, AccessRule rule) {}

    private static final String DOMAIN = "health";

    private final List<Format<?>> formats;
    private final Map<FormatId, AccessRule> rules;
    private final List<Translation<?, ?>> translations;
    private final List<Subscription> subscriptions;
    private final List<Audience> audiences;
    private final List<Door> doors;
    private final Map<String, Sink> sinks;

    HealthAdapter(
            ObjectProvider<Format<?>> formats,
            ObjectProvider<FormatRule> rules,
            ObjectProvider<Translation<?, ?>> translations,
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<Audience> audiences,
            ObjectProvider<Door> doors,
            Map<String, Sink> sinks) {
        this.formats = list(formats, it -> ours(it.id()));
        this.rules = rules.orderedStream().collect(toUnmodifiableMap(FormatRule::format, FormatRule::rule));
        this.translations = list(translations, it -> ours(it.to().id()));
        this.subscriptions = list(subscriptions, it -> ours(it.target()));
        this.audiences = list(
                audiences,
                it -> it.getClass().getPackageName().startsWith(getClass().getPackageName()));
        this.doors =
                list(doors, it -> it.prefix().equals("/fhir") || it.prefix().startsWith("/" + DOMAIN));
        this.sinks = sinks.entrySet().stream()
                .filter(it -> it.getKey().startsWith(DOMAIN + "."))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public List<Format<?>> formats() {
        return formats;
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return rules;
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return translations;
    }

    @Override
    public Map<String, Sink> sinks() {
        return sinks;
    }

    @Override
    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    @Override
    public List<Audience> audiences() {
        return audiences;
    }

    @Override
    public List<Door> doors() {
        return doors;
    }

    private static <T> List<T> list(ObjectProvider<T> beans, Predicate<T> ours) {
        Stream<T> all = beans.orderedStream();
        return all.filter(ours).toList();
    }

    private static boolean ours(FormatId format) {
        return format.domain().equals(DOMAIN);
    }
}
