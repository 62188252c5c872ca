package musubi.hub.web.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.Party;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.SecondFactors;
import musubi.hub.web.operator.ActJournal;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites people, changes them and switches them off, if the gate permits it, which writes it down: an operator anybody, a manager the people
 * of its own partner. The act and its decision are in one transaction.
 */
@Component
final class PeopleRegister {

    /** Whom a decision is about that concerns the city's own people. */
    private static final String CITY = "city";

    private static final String OPERATE = "hub:operate";

    private final PersonStore people;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final Roles roles;
    private final Gate gate;
    private final ActJournal journal;

    PeopleRegister(
            PersonStore people,
            Invitations invitations,
            SecondFactors factors,
            Roles roles,
            Gate gate,
            ActJournal journal) {
        this.people = people;
        this.invitations = invitations;
        this.factors = factors;
        this.roles = roles;
        this.gate = gate;
        this.journal = journal;
    }

    /** @param partner whose people, or null: all */
    List<Person> list(Party reader, @Nullable String partner) {
        allow(reader, "people", partner);
        return people.list(partner);
    }

    /**
     * @param language {@code en} or {@code ja}; null: as the browser asks
     * @return what the link holds, for the new person alone
     */
    String add(Party by, String name, @Nullable String partner, Set<String> asked, @Nullable String language) {
        var person = roles.check(by, name, partner, asked);
        return written(by, "invite", person, "as " + person.roles(), () -> {
            if (!people.add(person)) {
                throw OperatorProblem.conflict(
                        "name",
                        "There is somebody called " + name + " already; choose another name.",
                        "「" + name + "」はすでに使われています。別のユーザー名にしてください。");
            }
            people.setLanguage(name, language);
            return invitation(person);
        });
    }

    /** A link anew, for whoever lost his, or his password. The password that counts now counts until the link is taken. */
    String invite(Party by, String name) {
        var person = get(by, name);
        if (person.external() != null) {
            throw OperatorProblem.conflict(
                    "name",
                    name + " comes by the city's own login and has no password here.",
                    name + " は市のログインで利用しており、ここにパスワードはありません。");
        }
        return written(by, "invite", person, "anew", () -> invitation(person));
    }

    void enable(Party by, String name, boolean enabled) {
        var person = get(by, name);
        if (!enabled && name.equals(by.person())) {
            throw OperatorProblem.conflict(
                    "name", "This is you: somebody else has to switch you off.", "ご自身のアカウントは停止できません。別の人に依頼してください。");
        }
        written(by, enabled ? "enable-person" : "disable-person", person, "", () -> people.enable(name, enabled));
    }

    /** Ends the sessions of the person, who is from now on what the roles say. */
    void setRoles(Party by, String name, Set<String> asked) {
        var person = get(by, name);
        var chosen = roles.change(by, person, asked);
        if (!chosen.equals(person.roles())) {
            written(by, "change-roles", person, person.roles() + " to " + chosen, () -> {
                people.setRoles(name, chosen);
                return true;
            });
        }
    }

    /** @param language {@code en} or {@code ja}; null: as the browser asks */
    void setLanguage(Party by, String name, @Nullable String language) {
        var person = get(by, name);
        written(by, "change-language", person, "to " + language, () -> {
            people.setLanguage(name, language);
            return true;
        });
    }

    /** For somebody who lost it. Only those who operate the hub: who manages people could else log in as one of them. */
    void removeSecondFactor(Party by, String name) {
        var person = get(by, name);
        if (!by.hasScope(OPERATE)) {
            throw OperatorProblem.conflict(
                    "name",
                    "Only those who operate the hub take a second factor away: ask the city.",
                    "二段階認証を解除できるのはハブの運用者だけです。市に依頼してください。");
        }
        written(by, "remove-second-factor", person, "", () -> {
            if (!factors.remove(name)) {
                throw OperatorProblem.conflict("name", name + " has no second factor.", name + " は二段階認証を設定していません。");
            }
            people.endSessions(name);
            return true;
        });
    }

    /** Whoever is not the reader's to know does not exist for him. */
    Person find(Party by, String name) {
        var person = get(by, name);
        allow(by, "people", person.partner());
        return person;
    }

    private String invitation(Person person) {
        return invitations
                .make(person.name())
                .orElseThrow(() -> OperatorProblem.conflict(
                        "name",
                        person.name() + " is switched off; switch on first.",
                        person.name() + " は停止中です。先に再開してください。"));
    }

    private Person get(Party by, String name) {
        return people.find(name)
                .filter(it -> by.hasScope(OPERATE) || by.id().equals(it.partner()))
                .orElseThrow(() -> OperatorProblem.unknownPerson(name));
    }

    private void allow(Party by, String act, @Nullable String partner) {
        gate.grant(new Access.Reading(by, HubFormats.PEOPLE, act, Objects.requireNonNullElse(partner, CITY)));
    }

    private <T> T written(Party by, String act, Person person, String how, Supplier<T> work) {
        var subject = Objects.requireNonNullElse(person.partner(), CITY);
        return journal.write(
                new Access.Reading(by, HubFormats.PEOPLE, act, subject), (person.name() + " " + how).strip(), work);
    }
}
