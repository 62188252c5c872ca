package musubi.hub.web.people;

import java.util.Optional;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import musubi.hub.partner.person.PersonStore;
import org.springframework.stereotype.Component;

/** Finds people who may be logged in now: switched on, like their partner. Remembers nothing. */
@Component
public final class PeopleWhoLogIn {

    private final PersonStore people;
    private final PartnerStore partners;
    private final PeopleProperties properties;

    public PeopleWhoLogIn(PersonStore people, PartnerStore partners, PeopleProperties properties) {
        this.people = people;
        this.partners = partners;
        this.properties = properties;
    }

    public Optional<PersonDetails> find(String name) {
        return Person.isName(name)
                ? people.find(name).filter(Person::enabled).flatMap(this::details)
                : Optional.empty();
    }

    /** @param generation that of its session */
    public Optional<PersonDetails> find(String name, int generation) {
        return find(name).filter(it -> it.person().generation() == generation);
    }

    /** With its partner, where that is switched on; and without the role for which a second factor is asked that is not there. */
    public Optional<PersonDetails> details(Person person) {
        var partner = person.partner();
        var lacks = properties.secondFactor().isLackedBy(person);
        var may = lacks ? person.without(PersonRole.OPERATOR) : person;
        return partner == null
                ? Optional.of(new PersonDetails(may, null, lacks))
                : partners.find(partner).filter(Partner::enabled).map(it -> new PersonDetails(may, it, lacks));
    }
}
