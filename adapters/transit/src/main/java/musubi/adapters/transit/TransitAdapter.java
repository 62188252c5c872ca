package musubi.adapters.transit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.springframework.stereotype.Component;

/** Buses, trains and what else runs: the sum of the parts that the packages below bring as beans. */
@Component
public final class TransitAdapter implements Adapter {

    private final List<Part> parts;

    TransitAdapter(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What one package of this module plugs in. A bean of this type is all that it takes. Doors of different parts have different prefixes. */
    public interface Part {

        default List<Format<?>> formats() {
            return List.of();
        }

        default Map<FormatId, AccessRule> rules() {
            return Map.of();
        }

        default List<Projection> projections() {
            return List.of();
        }

        default List<Door> doors() {
            return List.of();
        }

        default List<Page> pages() {
            return List.of();
        }
    }

    @Override
    public String domain() {
        return "transit";
    }

    @Override
    public List<Format<?>> formats() {
        return parts.stream().<Format<?>>flatMap(it -> it.formats().stream()).toList();
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        var rules = new HashMap<FormatId, AccessRule>();
        parts.forEach(it -> rules.putAll(it.rules()));
        return rules;
    }

    @Override
    public List<Projection> projections() {
        return parts.stream().flatMap(it -> it.projections().stream()).toList();
    }

    @Override
    public List<Door> doors() {
        return parts.stream().flatMap(it -> it.doors().stream()).toList();
    }

    @Override
    public List<Page> pages() {
        return parts.stream().flatMap(it -> it.pages().stream()).toList();
    }
}
