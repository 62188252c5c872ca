package musubi.hub.web.operator;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Party;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Issues clients to partners, gives them new secrets, and switches them off. A secret is kept only as its hash. */
@Component
public final class ClientIssue {

    /** @param secret shown this once, or null where the client proves itself by a key */
    public record Issued(String id, @Nullable String secret, Set<String> scopes) {}

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    private final PartnerStore partners;
    private final ClientStore clients;
    private final ClientKeys keys;
    private final ActJournal journal;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    ClientIssue(
            PartnerStore partners, ClientStore clients, ClientKeys keys, ActJournal journal, PasswordEncoder encoder) {
        this.partners = partners;
        this.clients = clients;
        this.keys = keys;
        this.journal = journal;
        this.encoder = encoder;
    }

    public Issued issue(Party operator, String partnerId, ClientRequest request) {
        var partner = partners.find(partnerId).orElseThrow(() -> OperatorProblem.unknownPartner(partnerId));
        var id = id(partner, request.id());
        var scopes = Scopes.check(request.scopes(), partner);
        var origins = Origins.check(request.origins());
        keys.check(partnerId, request.jwks(), request.jwksUrl());
        var secret = request.jwks() == null && request.jwksUrl() == null
                ? Secret.random().value()
                : null;
        var client = new Client(id, partnerId, hash(secret), request.jwks(), request.jwksUrl(), scopes).from(origins);
        return journal.write(operator, "issue-client", partnerId, "client " + id + " with " + scopes, () -> {
            if (!clients.add(client)) {
                throw OperatorProblem.conflict(
                        "id",
                        "There is a client " + id + " already; choose another id.",
                        "クライアント " + id + " はすでにあります。別の ID にしてください。");
            }
            return new Issued(id, secret, scopes);
        });
    }

    /**
     * A new secret, or the new keys of a client that signs. A secret before stays good for the overlap, and so do the tokens
     * that it got; without one it ends at once, as keys do, with every token that the client has.
     */
    public Issued rotate(Party operator, String partner, String id, RotationRequest request) {
        var client = get(partner, id);
        keys.check(partner, request.jwks(), request.jwksUrl());
        var byKey = request.jwks() != null || request.jwksUrl() != null;
        if (client.secretHash() == null && !byKey) {
            throw OperatorProblem.invalid(
                    "jwks",
                    "The client proves itself by a key: send its new public keys as 'jwks' or 'jwksUrl'.",
                    "このクライアントは鍵で認証します。新しい公開鍵を「jwks」または「jwksUrl」で送ってください。");
        }
        var secret = byKey ? null : Secret.random().value();
        var overlap = byKey || request.overlap() == null ? Duration.ZERO : Overlap.of(request.overlap());
        var told = "client " + id + ", the one before good for " + overlap;
        return journal.write(operator, "rotate-client", partner, told, () -> {
            if (overlap.isZero() || secret == null) {
                clients.prove(id, hash(secret), request.jwks(), request.jwksUrl());
            } else {
                clients.rotate(id, encoder.encode(secret), overlap);
            }
            return new Issued(id, secret, client.scopes());
        });
    }

    /** Lets pages of these origins speak for the client, and of no other. */
    public void allow(Party operator, String partner, String id, Set<String> asked) {
        get(partner, id);
        var origins = Origins.check(asked);
        journal.write(operator, "change-client", partner, "client " + id + " from pages of " + origins, () -> {
            clients.allow(id, origins);
            return true;
        });
    }

    public void enable(Party operator, String partner, String id, boolean enabled, String basis) {
        get(partner, id);
        if (!enabled && id.equals(operator.client())) {
            throw OperatorProblem.conflict(
                    "client",
                    "You act by client " + id + " yourself, and could not switch it on again.",
                    "ご自身がクライアント " + id + " で操作しているため、停止すると再開できなくなります。");
        }
        journal.write(
                operator,
                enabled ? "enable-client" : "disable-client",
                partner,
                "client " + id + ": " + basis,
                () -> clients.enable(id, enabled));
    }

    private Client get(String partner, String id) {
        return clients.find(id)
                .filter(it -> it.partner().equals(partner))
                .orElseThrow(() -> OperatorProblem.unknownClient(id));
    }

    /** A client is not called as somebody else is, for readers of logs take the one for the other. */
    private String id(Partner partner, @Nullable String asked) {
        if (asked == null) {
            var random = "-" + HexFormat.of().toHexDigits(this.random.nextInt());
            return partner.id().substring(0, Math.min(partner.id().length(), 50)) + random;
        }
        if (!ID.matcher(asked).matches()) {
            throw OperatorProblem.invalid(
                    "id",
                    "'id' must be 3 to 64 lower-case letters, digits and hyphens.",
                    "「id」は英小文字・数字・ハイフンの 3〜64 文字にしてください。");
        }
        if (Partner.isNameOfTheHub(asked)
                || !asked.equals(partner.id()) && partners.find(asked).isPresent()) {
            throw OperatorProblem.invalid(
                    "id",
                    "'id' is the name of the hub or of another partner; choose another.",
                    "「id」はハブまたは別の連携先の名前です。別の ID にしてください。");
        }
        return asked;
    }

    private @Nullable String hash(@Nullable String secret) {
        return secret == null ? null : encoder.encode(secret);
    }
}
