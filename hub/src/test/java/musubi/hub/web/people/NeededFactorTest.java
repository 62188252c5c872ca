package musubi.hub.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import musubi.hub.HubContext;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.SecondFactors;
import musubi.hub.partner.person.Totp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;

/** A city that asks those who operate the hub for a second factor. */
class NeededFactorTest extends HubContext {

    private final String name = "needed-" + UUID.randomUUID().toString().substring(0, 13);

    @Autowired
    PersonStore people;

    @Autowired
    PartnerStore partners;

    @Autowired
    SecondFactors factors;

    @Test
    void anOperatorWithoutOneOperatesNothingUntilItIsSetUp() {
        people.add(new Person(name, null, Set.of("operator", "nurse"), null));
        var asked = in(PeopleProperties.SecondFactor.OPERATORS);

        var without = asked.find(name).orElseThrow();
        assertThat(without.needsSecondFactor()).isTrue();
        assertThat(authorities(without)).containsExactlyInAnyOrder("ROLE_nurse", "ROLE_person");
        assertThat(without.party().scopes()).isEmpty();
        assertThat(in(PeopleProperties.SecondFactor.OPTIONAL)
                        .find(name)
                        .orElseThrow()
                        .party()
                        .scopes())
                .contains("hub:operate");

        factors.set(name, Totp.random(), 1);
        var with = asked.find(name).orElseThrow();
        assertThat(with.needsSecondFactor()).isFalse();
        assertThat(with.party().scopes()).contains("hub:operate");
    }

    @Test
    void othersNeedNone() {
        people.add(new Person(name, "tagagawa-seiki", Set.of("manager"), null));
        people.add(Person.of("https://issuer.example " + name, name, null, Set.of("operator")));
        var asked = in(PeopleProperties.SecondFactor.OPERATORS);

        assertThat(asked.find(name).orElseThrow().needsSecondFactor()).isFalse();
        assertThat(asked.find("sso-" + name).orElseThrow().party().scopes())
                .as("for whom the city's issuer answers")
                .contains("hub:operate");
    }

    private PeopleWhoLogIn in(PeopleProperties.SecondFactor asked) {
        return new PeopleWhoLogIn(people, partners, new PeopleProperties(List.of(), asked));
    }

    private static List<String> authorities(PersonDetails person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
