package musubi.adapters.energy.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.hub.message.Party;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * By which clients a person may act: those of its own organisation that are switched on, each with its own scopes. So a person may
 * do at a page what its organisation's programs may do at the doors, and nothing beyond.
 */
final class Seats {

    private static final String METERS = "energy:meters.write";

    private final ClientStore clients;
    private final PartnerStore partners;

    Seats(ClientStore clients, PartnerStore partners) {
        this.clients = clients;
        this.partners = partners;
    }

    /** Those that speak OpenADR, business logic first. */
    List<Seat> list(Party person) {
        return acting(person)
                .map(Seat::new)
                .filter(Seat::isOpen)
                .sorted(Comparator.comparing(Seat::isLogic).reversed().thenComparing(Seat::client))
                .toList();
    }

    /**
     * The one that is meant.
     *
     * @param client empty: the first
     * @throws ErrorResponseException where there is none: 404, whether it is another's or nobody's
     */
    Seat get(Party person, String client) {
        return list(person).stream()
                .filter(it -> client.isEmpty() || it.client().equals(client))
                .findFirst()
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    /** The first that announces, or that hears. */
    Seat get(Party person, String client, boolean logic) {
        return list(person).stream()
                .filter(it -> it.isLogic() == logic
                        && (client.isEmpty() || it.client().equals(client)))
                .findFirst()
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    /** A client that may say who reads the organisation's own meters. */
    Optional<Party> meters(Party person) {
        return acting(person).filter(it -> it.hasScope(METERS)).findFirst();
    }

    private Stream<Party> acting(Party person) {
        if (person.person() == null) {
            return Stream.empty();
        }
        return partners.find(person.id()).stream().flatMap(partner -> clients.list(partner.id()).stream()
                .filter(Client::enabled)
                .map(client -> partner.party(client, person)));
    }
}
