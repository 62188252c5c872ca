package musubi.hub.web.operator;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import musubi.hub.message.Text;
import musubi.hub.partner.Credential;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How the hub is to prove itself to a partner. Write-only: nothing of it is given back but its kind.
 *
 * @param kind {@code bearer} or {@code oauth2}
 * @param token of a bearer
 * @param tokenUrl where the hub, as a client of the partner's, gets its tokens (RFC 6749 §4.4)
 * @param clientId as the partner registered it
 * @param clientSecret as the partner gave it
 * @param scope with blanks between; absent: none is asked for
 */
public record AuthorizationRequest(
        @Nullable String kind,
        @Nullable String token,
        @Nullable String tokenUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String scope) {

    private static final int LONGEST_SECRET = 8_000;
    private static final int LONGEST = 2_000;
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** @param refusal why the hub never goes to an address of this partner's, or empty */
    Credential credential(Function<String, Optional<Text>> refusal) {
        return switch (Objects.requireNonNullElse(kind, "")) {
            case Credential.BEARER -> bearer();
            case Credential.CLIENT -> client(refusal);
            default ->
                throw OperatorProblem.invalid(
                        "authorization.kind",
                        "'authorization.kind' is bearer, with 'token', or oauth2, with 'tokenUrl', 'clientId' and"
                                + " 'clientSecret'.",
                        "「authorization.kind」は bearer（「token」を添える）または oauth2（「tokenUrl」「clientId」「clientSecret」を添える）です。");
        };
    }

    private Credential bearer() {
        var written = line("token", token, LONGEST_SECRET);
        if (!BEARER.matcher(written).matches()) {
            throw OperatorProblem.invalid(
                    "authorization.token",
                    "'authorization.token' is a bearer token (RFC 6750 §2.1): letters, digits and - . _ ~ + / with = at its end.",
                    "「authorization.token」は RFC 6750 §2.1 のベアラートークン（英数字と - . _ ~ + /、末尾に =）です。");
        }
        return new Credential.Bearer(Secret.of(written));
    }

    private Credential client(Function<String, Optional<Text>> refusal) {
        var address = line("tokenUrl", tokenUrl, LONGEST);
        refusal.apply(address).ifPresent(it -> {
            throw OperatorProblem.invalid(
                    "authorization.tokenUrl",
                    "'authorization.tokenUrl': " + it.en(),
                    "「authorization.tokenUrl」: " + it.ja());
        });
        return new Credential.ClientCredentials(
                URI.create(address),
                line("clientId", clientId, LONGEST),
                scope == null || scope.isBlank() ? null : line("scope", scope, LONGEST),
                Secret.of(line("clientSecret", clientSecret, LONGEST_SECRET)));
    }

    private static String line(String field, @Nullable String value, int longest) {
        return Written.line("authorization." + field, value == null ? "" : value, longest);
    }

    @Override
    public String toString() {
        return "(authorization)";
    }
}
