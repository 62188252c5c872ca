package musubi.hub.web.people.issuer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.Payload;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.web.operator.ActJournal;
import musubi.hub.web.people.PeopleWhoLogIn;
import musubi.hub.web.people.PersonDetails;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Keeps of people what the issuer says of them at each login, and writes it down where it is something new. */
final class IssuedPeople {

    private static final int LONGEST = 56;
    private static final int HASH = 16;

    private final PersonStore people;
    private final PeopleWhoLogIn login;
    private final ActJournal journal;
    private final IssuerProperties.Oidc issuer;

    IssuedPeople(PersonStore people, PeopleWhoLogIn login, ActJournal journal, IssuerProperties.Oidc issuer) {
        this.people = people;
        this.login = login;
        this.journal = journal;
        this.issuer = issuer;
    }

    /** @throws NobodyHere where the person is nothing here, or is switched off, like its partner */
    PersonDetails arrive(OidcIdToken token) {
        var external = issuer.issuer() + " " + token.getSubject();
        var before = people.findExternal(external);
        var standing = Standing.of(token.getClaims(), issuer);
        if (standing.isEmpty()) {
            before.filter(it -> !it.roles().isEmpty()).ifPresent(it -> standsAs(it.as(Set.of())));
            throw new NobodyHere("No rule of musubi.people.oidc gives anything to this person");
        }
        var now = standing.get();
        if (before.isEmpty()) {
            var person = person(external, name(token), now);
            written(person, () -> people.add(person) || people.add(person(external, hash(external), now)));
        } else if (!before.get().roles().equals(now.roles())
                || !Objects.equals(before.get().partner(), now.partner())) {
            standsAs(before.get().standing(now.partner(), now.roles()));
        }
        return people.findExternal(external)
                .flatMap(it -> login.find(it.name()))
                .orElseThrow(() -> new NobodyHere("This person, or its partner, is switched off"));
    }

    private void standsAs(Person person) {
        written(person, () -> {
            people.setExternal(person.name(), person.partner(), person.roles());
            return true;
        });
    }

    private void written(Person person, Supplier<Boolean> work) {
        var party = login.details(person)
                .orElseThrow(() -> new NobodyHere("The partner of this person is unknown or switched off"))
                .party();
        var basis = "by the city's issuer, of " + Objects.requireNonNullElse(person.partner(), "the city") + " as "
                + person.roles();
        journal.write(new Access.Reading(party, HubFormats.ACCOUNT, "arrive", person.name()), basis, work);
    }

    private static Person person(String external, String name, Standing standing) {
        return Person.of(external, name, standing.partner(), standing.roles());
    }

    /** As the issuer calls the person, in the letters of names here; a hash where nothing of it is left. */
    private String name(OidcIdToken token) {
        var called = token.getClaims().get(issuer.nameClaim()) instanceof String text ? text : "";
        var words =
                called.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() || words.length() > LONGEST ? hash(issuer.issuer() + " " + token.getSubject()) : words;
    }

    private static String hash(String external) {
        var hash = Payload.digest().digest(external.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, HASH);
    }
}
