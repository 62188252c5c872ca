package musubi.hub.web.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Outlet;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the adapters of this city offer to subscribe to. */
@Component
public final class Offer {

    private final ObjectProvider<Adapter> adapters;

    Offer(ObjectProvider<Adapter> adapters) {
        this.adapters = adapters;
    }

    public List<FormatId> formats() {
        return adapters.stream()
                .flatMap(it -> it.formats().stream())
                .map(Format::id)
                .sorted(Comparator.comparing(FormatId::value))
                .toList();
    }

    /** The ways out, by their names. */
    public Set<String> outlets() {
        return adapters.stream()
                .flatMap(it -> it.outlets().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Refuses what could never be delivered. */
    void check(String partner, FormatId source, FormatId target, String destination, String address) {
        if (!formats().contains(source)) {
            throw OperatorProblem.invalid(
                    "source",
                    "No adapter of this city knows the format " + source + ". It knows: " + formats(),
                    "この市のハブは形式 " + source + " を扱いません。扱う形式: " + formats());
        }
        var translated = adapters.stream()
                .flatMap(it -> it.translations().stream())
                .anyMatch(it -> it.from().id().equals(source) && it.to().id().equals(target));
        if (!source.equals(target) && !translated) {
            throw OperatorProblem.invalid(
                    "target",
                    "No adapter of this city translates " + source + " to " + target + ".",
                    "この市のハブは " + source + " を " + target + " に変換できません。");
        }
        var outlets = new TreeMap<String, Outlet>();
        adapters.forEach(it -> outlets.putAll(it.outlets()));
        var outlet = outlets.get(destination);
        if (outlet == null) {
            throw OperatorProblem.invalid(
                    "destination",
                    "There is no outlet '" + destination + "'. There are: " + outlets.keySet(),
                    "送信経路「" + destination + "」はありません。あるもの: " + outlets.keySet());
        }
        outlet.refusal(partner, address).ifPresent(it -> {
            throw OperatorProblem.invalid("address", "'address': " + it.en(), "「address」: " + it.ja());
        });
    }
}
