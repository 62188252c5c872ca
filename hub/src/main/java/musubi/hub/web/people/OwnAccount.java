package musubi.hub.web.people;

import java.util.List;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.Party;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.SecondFactors;
import musubi.hub.partner.person.Totp;
import musubi.hub.web.operator.ActJournal;
import org.springframework.stereotype.Component;

/** What somebody does to its own account, whose password was proved where it matters. Each act is written down. */
@Component
final class OwnAccount {

    private final PersonStore people;
    private final SecondFactors factors;
    private final ActJournal journal;

    OwnAccount(PersonStore people, SecondFactors factors, ActJournal journal) {
        this.people = people;
        this.factors = factors;
        this.journal = journal;
    }

    void changePassword(Party self, Person person, String hash) {
        written(self, "change-password", person, () -> people.setPassword(person.name(), hash));
    }

    void endSessions(Party self, Person person) {
        written(self, "end-sessions", person, () -> {
            people.endSessions(person.name());
            return true;
        });
    }

    /**
     * Sessions that began without it are over.
     *
     * @param code by which the person proves that an app has the secret
     * @return recovery codes; none where the code is wrong, and nothing was done
     */
    List<String> setSecondFactor(Party self, Person person, Totp secret, String code) {
        var step = factors.step(secret, code);
        return step.isEmpty()
                ? List.of()
                : written(self, "set-second-factor", person, () -> {
                    people.endSessions(person.name());
                    return factors.set(person.name(), secret, step.getAsLong());
                });
    }

    /** @param code of the factor that goes @return false where it is wrong, and nothing was done */
    boolean removeSecondFactor(Party self, Person person, String code) {
        return factors.prove(person.name(), code)
                && written(self, "remove-second-factor", person, () -> {
                    people.endSessions(person.name());
                    return factors.remove(person.name());
                });
    }

    private <T> T written(Party self, String act, Person person, Supplier<T> work) {
        return journal.write(
                new Access.Reading(self, HubFormats.ACCOUNT, act, person.name()), "at the own account", work);
    }
}
