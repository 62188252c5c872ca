package musubi.hub.web.outgoing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.adapter.Unreachable;
import musubi.hub.journal.stamp.AuthorityAway;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.message.Payload;
import musubi.hub.partner.AddressRefused;
import musubi.hub.partner.PartnerAddresses;

/**
 * Asks the authority that the city named for time stamps, as guarded as what goes to partners: it sees what the hub may reach, in
 * bounded time, and of a bounded length. Plain HTTP is good, as authorities offer it: a hash alone goes out, and what comes back is
 * signed and bears the request's nonce.
 */
final class TimeStampClient implements StampAuthority {

    private static final String NAME = "musubi.audit.time-stamp";
    private static final int LARGEST = 64 * 1024;

    private final ExchangeClient exchanges;

    TimeStampClient(PartnerAddresses addresses) {
        this.exchanges = new ExchangeClient(addresses);
    }

    @Override
    public byte[] ask(URI address, byte[] request, Duration patience) {
        var post = PartnerRequest.post(NAME, address, "application/timestamp-query", Payload.of(request))
                .with(Map.of("Accept", "application/timestamp-reply"))
                .atMost(LARGEST)
                .within(patience);
        try {
            var answer = exchanges.send(post, null, false, Deadline.in(patience));
            if (answer.status() != 200) {
                throw new AuthorityAway(Told.by(answer), null);
            }
            return answer.body().bytes();
        } catch (Unreachable | AddressRefused | ExchangeClient.TooLong e) {
            throw new AuthorityAway(String.valueOf(e.getMessage()), e);
        }
    }
}
