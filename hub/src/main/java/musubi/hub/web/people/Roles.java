package musubi.hub.web.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The closed list of roles: the hub's own, and those that the pages of this city ask for. */
@Component
public final class Roles {

    private static final String KIND = "of-";
    private static final String OPERATE = "hub:operate";

    private final ObjectProvider<Adapter> adapters;
    private final PartnerStore partners;
    private final PeopleProperties properties;

    Roles(ObjectProvider<Adapter> adapters, PartnerStore partners, PeopleProperties properties) {
        this.adapters = adapters;
        this.partners = partners;
        this.properties = properties;
    }

    /** What people of a partner can be; nobody of a partner operates the hub. */
    public Set<String> ofPartners() {
        var without = Set.of(PersonRole.OPERATOR.word(), Person.ANY);
        return words().filter(it -> !without.contains(it)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the city's own people can be. */
    public Set<String> ofTheCity() {
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

    /**
     * What somebody may make people of a partner: an operator anything that they can be, a manager what it is itself, and staff,
     * whose rights it has.
     *
     * @param partner null: people of the city
     */
    Set<String> givenBy(Party by, @Nullable String partner) {
        var known = partner == null ? ofTheCity() : ofPartners();
        return by.hasScope(OPERATE)
                ? known
                : known.stream()
                        .filter(it -> by.roles().contains(it) || it.equals(PersonRole.STAFF.word()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Somebody new, as written in a form. */
    Person check(Party by, String name, @Nullable String partner, Set<String> asked) {
        if (!Person.isOwnName(name)) {
            throw OperatorProblem.invalid(
                    "name",
                    "A name is lower-case letters and digits, joined by hyphens, at most 64, the first one a letter;"
                            + " those that begin with sso- are of the city's own login.",
                    "ユーザー名は英小文字で始まる英小文字・数字をハイフンでつなぎ、64文字以内にしてください。sso- で始まる名前は市のログイン用です。");
        }
        if (partner != null && partners.find(partner).isEmpty()) {
            throw OperatorProblem.unknownPartner(partner);
        }
        return new Person(name, partner, among(givenBy(by, partner), asked), null);
    }

    /** Whether people change the roles of this one at the console: not each his own, nor what stands elsewhere. */
    boolean isChangeable(Party by, Person person) {
        return !person.name().equals(by.person()) && person.external() == null && !properties.names(person.name());
    }

    /** What somebody is to be from now on. What the person is already may stay, whoever gave it. */
    Set<String> change(Party by, Person person, Set<String> asked) {
        if (!isChangeable(by, person)) {
            throw OperatorProblem.conflict(
                    "name",
                    "The roles of " + person.name()
                            + " are not changed here: nobody changes his own, and those of people"
                            + " of the configuration (musubi.people.named) or of the city's own login are changed there.",
                    person.name() + " の役割はここでは変更できません。ご自身の役割は別の人に依頼し、設定（musubi.people.named）や市のログインで"
                            + "決まる役割はそちらで変更してください。");
        }
        var may = new TreeSet<>(givenBy(by, person.partner()));
        may.addAll(person.roles());
        return among(may, asked);
    }

    private static Set<String> among(Set<String> known, Set<String> asked) {
        if (asked.isEmpty() || !known.containsAll(asked)) {
            throw OperatorProblem.invalid(
                    "roles",
                    "Choose at least one role of: " + String.join(", ", known) + ".",
                    "役割を次から一つ以上選んでください: " + String.join("、", known));
        }
        return Set.copyOf(asked);
    }
}
