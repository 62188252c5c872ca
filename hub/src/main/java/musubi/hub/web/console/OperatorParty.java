package musubi.hub.web.console;

import java.security.Principal;
import java.util.Set;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;

/** A person at the console, as the journal writes them down. */
final class OperatorParty {

    private OperatorParty() {}

    static Party of(Principal person) {
        return new Party(
                "console:" + person.getName(),
                Set.of("operator"),
                Set.of(),
                Set.of(),
                Purpose.OPERATIONS,
                null,
                person.getName());
    }
}
