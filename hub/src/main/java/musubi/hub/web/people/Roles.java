package musubi.hub.web.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Readers;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The closed list of roles: the hub's own, and those that the pages of this city ask for. */
@Component
final class Roles {

    private static final String KIND = "of-";

    private final ObjectProvider<Adapter> adapters;
    private final PartnerStore partners;

    Roles(ObjectProvider<Adapter> adapters, PartnerStore partners) {
        this.adapters = adapters;
        this.partners = partners;
    }

    /** What people of a partner can be; nobody of a partner operates the hub. */
    Set<String> ofPartners() {
        var without = Set.of(PersonRole.OPERATOR.word(), Person.ANY);
        return words().filter(it -> !without.contains(it)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the city's own people can be. */
    Set<String> ofTheCity() {
        var without = Set.of(PersonRole.MANAGER.word(), PersonRole.STAFF.word(), Person.ANY);
        return words().filter(it -> !without.contains(it)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> words() {
        var own = Stream.of(PersonRole.values()).map(PersonRole::word);
        var ofPages = adapters.stream()
                .flatMap(it -> it.pages().stream())
                .flatMap(it -> it.readers() instanceof Readers.Roles(var anyOf) ? anyOf.stream() : Stream.empty())
                .filter(it -> !it.startsWith(KIND));
        return Stream.concat(own, ofPages);
    }

    /** Somebody new, as written in a form. */
    Person check(String name, @Nullable String partner, Set<String> asked) {
        if (!Person.isName(name)) {
            throw OperatorProblem.invalid(
                    "name",
                    "A name is lower-case letters and digits, joined by hyphens, at most 64, the first one a letter.",
                    "ユーザー名は英小文字で始まる英小文字・数字をハイフンでつなぎ、64文字以内にしてください。");
        }
        if (partner != null && partners.find(partner).isEmpty()) {
            throw OperatorProblem.unknownPartner(partner);
        }
        var known = partner == null ? ofTheCity() : ofPartners();
        if (asked.isEmpty() || !known.containsAll(asked)) {
            throw OperatorProblem.invalid(
                    "roles",
                    "Choose at least one role of: " + String.join(", ", known) + ".",
                    "役割を次から一つ以上選んでください: " + String.join("、", known));
        }
        return new Person(name, partner, asked, null);
    }
}
