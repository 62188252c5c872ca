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
import musubi.hub.web.operator.ActJournal;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites people and switches them off, if the gate permits it, which writes it down: an operator anybody, a manager the people
 * of its own partner. The act and its decision are in one transaction.
 */
@Component
final class PeopleRegister {

    /** Whom a decision is about that concerns the city's own people. */
    private static final String CITY = "city";

    private final PersonStore people;
    private final Invitations invitations;
    private final Roles roles;
    private final Gate gate;
    private final ActJournal journal;

    PeopleRegister(PersonStore people, Invitations invitations, Roles roles, Gate gate, ActJournal journal) {
        this.people = people;
        this.invitations = invitations;
        this.roles = roles;
        this.gate = gate;
        this.journal = journal;
    }

    /** @param partner whose people, or null: all */
    List<Person> list(Party reader, @Nullable String partner) {
        allow(reader, "people", partner);
        return people.list(partner);
    }

    /** @return what the link holds, for the new person alone */
    String add(Party by, String name, @Nullable String partner, Set<String> asked) {
        var person = roles.check(name, partner, asked);
        return written(by, "invite", person, "as " + person.roles(), () -> {
            if (!people.add(person)) {
                throw OperatorProblem.conflict(
                        "name",
                        "There is somebody called " + name + " already; choose another name.",
                        "「" + name + "」はすでに使われています。別のユーザー名にしてください。");
            }
            return invitation(person);
        });
    }

    /** A link anew, for whoever lost his, or his password. The password that counts now counts until the link is taken. */
    String invite(Party by, String name) {
        var person = get(by, name);
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

    /** Its own, whose current password was proved. */
    void changePassword(Party self, Person person, String hash) {
        own(self, "change-password", person, () -> people.setPassword(person.name(), hash));
    }

    void endSessions(Party self, Person person) {
        own(self, "end-sessions", person, () -> {
            people.endSessions(person.name());
            return true;
        });
    }

    private void own(Party self, String act, Person person, Supplier<Boolean> work) {
        journal.write(new Access.Reading(self, HubFormats.ACCOUNT, act, person.name()), "at the own account", work);
    }

    private String invitation(Person person) {
        return invitations
                .make(person.name())
                .orElseThrow(() -> OperatorProblem.conflict(
                        "name",
                        person.name() + " is switched off; switch on first.",
                        person.name() + " は停止中です。先に再開してください。"));
    }

    /** Whoever is not the reader's to know does not exist for him. */
    private Person get(Party by, String name) {
        return people.find(name)
                .filter(it -> by.hasScope("hub:operate") || by.id().equals(it.partner()))
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
