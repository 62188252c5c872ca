package musubi.hub.web.operator;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import musubi.hub.adapter.Adapter;
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

    /** Refuses what could never be delivered. */
    void check(FormatId source, FormatId target, String destination) {
        if (!formats().contains(source)) {
            throw OperatorProblem.invalid(
                    "No adapter of this city knows the format " + source + ". It knows: " + formats());
        }
        var translated = adapters.stream()
                .flatMap(it -> it.translations().stream())
                .anyMatch(it -> it.from().id().equals(source) && it.to().id().equals(target));
        if (!source.equals(target) && !translated) {
            throw OperatorProblem.invalid("No adapter of this city translates " + source + " to " + target + ".");
        }
        var outlets = new TreeSet<String>();
        adapters.forEach(it -> outlets.addAll(it.outlets().keySet()));
        if (!outlets.contains(destination)) {
            throw OperatorProblem.invalid("There is no outlet '" + destination + "'. There are: " + outlets);
        }
    }
}
