package musubi.hub.web.outgoing;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerReply.Answer;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Text;
import musubi.hub.partner.AddressRefused;
import musubi.hub.partner.Credential;
import musubi.hub.partner.Credential.Bearer;
import musubi.hub.partner.Credential.ClientCredentials;
import musubi.hub.partner.Credential.Signature;
import musubi.hub.partner.PartnerAddresses;
import org.jspecify.annotations.Nullable;

/** Sends to partners as their registration says, shows the credential that was put down for them, and judges the answer. */
final class GuardedClient implements PartnerClient {

    /** What may pass by itself, beside all of 5xx; 401 and 403 once the partner has put its keys right. */
    private static final Set<Integer> MAY_PASS = Set.of(401, 403, 408, 425, 429);

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_MODIFIED = 304;

    private final PartnerAddresses addresses;
    private final Predicate<String> plainHttp;
    private final BiFunction<String, String, Optional<Credential>> credentials;
    private final ExchangeClient exchanges;
    private final Tokens tokens;
    private final Clock clock;

    /**
     * @param plainHttp whether the registration of a partner permits plain HTTP to it
     * @param credentials by partner and name
     */
    GuardedClient(
            PartnerAddresses addresses,
            Predicate<String> plainHttp,
            BiFunction<String, String, Optional<Credential>> credentials,
            Clock clock) {
        this.addresses = addresses;
        this.plainHttp = plainHttp;
        this.credentials = credentials;
        this.exchanges = new ExchangeClient(addresses);
        this.tokens = new Tokens((request, deadline) -> exchange(request, null, deadline), clock);
        this.clock = clock;
    }

    @Override
    public Optional<Text> refusal(String partner, String address) {
        return addresses.refusal(address, plainHttp.test(partner));
    }

    @Override
    public PartnerReply send(PartnerRequest request) {
        try {
            return judge(authorized(request, Deadline.in(request.patience())));
        } catch (Unreachable e) {
            return new PartnerReply.Away(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (AddressRefused | ExchangeClient.TooLong e) {
            return new PartnerReply.NotTaken(String.valueOf(e.getMessage()), null);
        }
    }

    private Answer authorized(PartnerRequest request, Deadline deadline) {
        return switch (credential(request)) {
            case null -> exchange(request, null, deadline);
            case Bearer(var secret) -> {
                var answer = exchange(request, "Bearer " + secret.value(), deadline);
                var previous = secret.previous();
                yield answer.status() == UNAUTHORIZED && previous != null
                        ? exchange(request, "Bearer " + previous, deadline)
                        : answer;
            }
            case ClientCredentials client -> {
                var token = tokens.get(request.partner(), client, null, deadline);
                var answer = exchange(request, "Bearer " + token, deadline);
                yield answer.status() == UNAUTHORIZED
                        ? exchange(
                                request, "Bearer " + tokens.get(request.partner(), client, token, deadline), deadline)
                        : answer;
            }
            case Signature _ -> throw new IllegalStateException("what signs is shown to nobody");
        };
    }

    private @Nullable Credential credential(PartnerRequest request) {
        var name = request.credential();
        return name == null
                ? null
                : credentials
                        .apply(request.partner(), name)
                        .orElseThrow(() -> new Unreachable("the partner has no credential " + name, null, null));
    }

    private Answer exchange(PartnerRequest request, @Nullable String authorization, Deadline deadline) {
        var hereOnly = isPlain(request.address()) && !plainHttp.test(request.partner());
        return exchanges.send(request, authorization, hereOnly, deadline);
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private PartnerReply judge(Answer answer) {
        var status = answer.status();
        if (status / 100 == 2 || status == NOT_MODIFIED) {
            return new PartnerReply.Taken(answer);
        }
        if (status / 100 == 5 || MAY_PASS.contains(status)) {
            var after = RetryAfter.of(answer.header("Retry-After").orElse(null), clock);
            return new PartnerReply.Away(Told.by(answer), after);
        }
        return new PartnerReply.NotTaken(Told.by(answer), answer);
    }
}
