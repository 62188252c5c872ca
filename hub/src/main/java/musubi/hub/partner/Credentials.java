package musubi.hub.partner;

import java.net.InetAddress;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.person.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Tells who stands behind what somebody proves itself with. One piece of code for every transport: the doors over HTTP, the
 * CONNECT of a broker, the first request of a WebSocket, a connection over TLS. Whoever is switched off is nobody, and so is
 * whoever cannot be told from another.
 */
public final class Credentials {

    /** The kind of identity that holds the SHA-256 of a certificate, in small hexadecimal digits. */
    public static final String CERTIFICATE = "certificate-sha256";

    /**
     * The kind of identity that holds the subject of a certificate (RFC 2253, as {@code CN=…,O=…,C=JP}): for those who get
     * theirs from an authority that the city trusts, and renew it.
     */
    public static final String SUBJECT = "certificate-subject";

    /**
     * What a token says that was proved.
     *
     * @param generation of its client when it was issued; null: another issuer's, which says itself when its tokens end
     * @param ends when it is good no longer, for connections that last; null: nobody said
     */
    public record Proof(
            String client,
            Set<String> scopes,
            @Nullable String generation,
            @Nullable Instant ends) {}

    /** Who it is, and its limit on HTTP. */
    public record Known(Party party, int requestsPerMinute) {}

    private final KnownClients clients;
    private final BiFunction<String, String, Optional<Partner>> identities;
    private final Function<String, Optional<Proof>> tokens;
    private final PasswordEncoder hashes;
    private final WrongSecrets wrong;
    private final Clock clock;
    private final String nobodysHash;

    /**
     * @param clients finds a client that is switched on
     * @param partners finds a partner
     * @param versions another number after each change of a client or a partner
     * @param identities finds a partner that is switched on, by kind and value of an identity
     * @param tokens proves a token; empty where it is none of those that count here
     */
    public Credentials(
            Function<String, Optional<Client>> clients,
            Function<String, Optional<Partner>> partners,
            LongSupplier versions,
            BiFunction<String, String, Optional<Partner>> identities,
            Function<String, Optional<Proof>> tokens,
            PasswordEncoder hashes,
            Clock clock) {
        this.clients = new KnownClients(clients, partners, versions, clock);
        this.identities = identities;
        this.tokens = tokens;
        this.hashes = hashes;
        this.wrong = new WrongSecrets(clock);
        this.clock = clock;
        this.nobodysHash = hashes.encode("nobody's");
    }

    /** By an access token. A client that was switched off a moment ago may be let in for five seconds more. */
    public Optional<Party> token(String token) {
        return tokens.apply(token).flatMap(this::find).map(Known::party);
    }

    /** What a token says, for a connection that lasts: {@link #find} then says as long as it does whether it still counts. */
    public Optional<Proof> proof(String token) {
        return tokens.apply(token);
    }

    /** By what a token said that somebody else has proved. No token has a scope that its client was not given. */
    public Optional<Known> find(Proof proof) {
        return clients.find(proof.client())
                .filter(it -> proof.generation() == null
                        || proof.generation()
                                .equals(Integer.toString(it.client().generation())))
                .map(it -> known(
                        it,
                        proof.scopes().stream()
                                .filter(it.client().scopes()::contains)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * By a client's secret, with all scopes of the client: HTTP Basic of a charging station, the password of a CONNECT. Takes
     * as long for a client that there is not. After ten wrong secrets of one client from one address, or a hundred of any,
     * even the right one is nobody's there until a minute has passed.
     */
    public Optional<Party> secret(String client, String secret, InetAddress from) {
        if (!wrong.mayTry(client, from)) {
            return Optional.empty();
        }
        var found = clients.look(client);
        var hash = found.map(it -> it.client().secretHash()).orElse(nobodysHash);
        var right = Passwords.fits(secret) && hashes.matches(secret, hash);
        if (!right || found.isEmpty() || found.get().client().secretHash() == null) {
            return Optional.empty();
        }
        wrong.right(client, from);
        return found.map(it -> known(it, it.client().scopes()).party());
    }

    /** By the certificate that a client showed, whose private key and whose issuer the transport has proved. */
    public Optional<Party> certificate(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return identities
                    .apply(CERTIFICATE, Payload.of(certificate.getEncoded()).sha256Hex())
                    .or(() -> identities.apply(
                            SUBJECT, certificate.getSubjectX500Principal().getName()))
                    .map(it -> it.party(Set.of()));
        } catch (CertificateExpiredException | CertificateNotYetValidException | CertificateEncodingException _) {
            return Optional.empty();
        }
    }

    private static Known known(KnownClients.Known it, Set<String> scopes) {
        var party = it.partner().party(scopes).by(it.client().id());
        return new Known(party, it.partner().requestsPerMinute());
    }
}
