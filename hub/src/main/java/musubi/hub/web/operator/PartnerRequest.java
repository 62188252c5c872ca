package musubi.hub.web.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Network;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * A partner that is to be registered.
 *
 * @param id lower-case words joined by hyphens, at most 64 characters; the hub's own names are refused
 * @param kind {@code hospital, clinic, visiting-nurse, care-agency, insurer, operator, utility, site, firm, adviser, app}
 *     or {@code city}
 * @param sends formats that it may send, as format ids or as {@code health/*}; absent: none
 * @param identities names it is known by on transports without tokens; absent: none. {@code source-address} holds addresses
 *     or networks, separated by commas; every other name is one partner's alone
 * @param requestsPerMinute its limit on HTTP; absent: 600
 * @param plainHttp whether the hub may go to its addresses by plain HTTP; absent: no
 * @param enabled false: registered switched off; absent: switched on, or as it was where it is changed
 */
@JsonIgnoreProperties({"clients", "subscriptions", "lastSeen", "today", "waiting"
}) // the hub's to say, and sent back with the rest
public record PartnerRequest(
        @NotBlank String id,
        @NotNull Text name,
        @NotBlank String kind,
        @NotNull Purpose purpose,
        @Nullable Set<String> sends,
        @Nullable Map<String, String> identities,
        @Min(1) @Max(1_000_000) @Nullable Integer requestsPerMinute,
        @Nullable Boolean plainHttp,
        @Nullable Boolean enabled) {

    private static final int USUAL_LIMIT = 600;
    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final Pattern SENDS = Pattern.compile("\\*|[a-z]+/(\\*|[a-z0-9-]+/[0-9][0-9a-z.]*)");
    private static final Pattern IDENTITY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The partner of this id, whose address names it already. */
    public Partner partner(String known) {
        return new PartnerRequest(known, name, kind, purpose, sends, identities, requestsPerMinute, plainHttp, enabled)
                .partner();
    }

    public Partner partner() {
        return new Partner(
                checkedId(),
                new Text(Written.line("name.en", name.en(), LONGEST), Written.line("name.ja", name.ja(), LONGEST)),
                checkedKind(),
                purpose,
                checkedSends(),
                checkedIdentities(),
                requestsPerMinute == null ? USUAL_LIMIT : requestsPerMinute,
                Boolean.TRUE.equals(plainHttp),
                enabled == null || enabled);
    }

    private String checkedId() {
        if (!Partner.isId(id)) {
            throw OperatorProblem.invalid(
                    "id",
                    "'id' must be lower-case words joined by hyphens, at most 64 characters, the first one a letter.",
                    "「id」は英小文字で始まる英小文字・数字の語をハイフンでつなぎ、64文字以内にしてください。");
        }
        if (Partner.isNameOfTheHub(id)) {
            throw OperatorProblem.invalid(
                    "id", "'id' is one of the hub's own names; choose another.", "「id」はハブ自身の名前です。別の名前にしてください。");
        }
        return id;
    }

    private PartnerKind checkedKind() {
        return PartnerKind.find(kind)
                .orElseThrow(() -> OperatorProblem.invalid(
                        "kind",
                        "'kind' must be one of " + PartnerKind.words() + ".",
                        "「kind」は次のいずれかです: " + PartnerKind.words()));
    }

    private Set<String> checkedSends() {
        var asked = sends == null ? Set.<String>of() : sends;
        if (asked.size() > MOST || asked.stream().anyMatch(it -> it == null || !isFormats(it))) {
            throw OperatorProblem.invalid(
                    "sends",
                    "'sends' holds format ids such as health/fhir/4.0.1, all of a domain such as health/*, or *; at most "
                            + MOST + ".",
                    "「sends」には health/fhir/4.0.1 のような形式、health/* のような領域、または * を" + MOST + "件まで記入してください。");
        }
        return asked;
    }

    private static boolean isFormats(String text) {
        return text.length() <= LONGEST && SENDS.matcher(text).matches();
    }

    private Map<String, String> checkedIdentities() {
        var asked = identities == null ? Map.<String, String>of() : identities;
        if (asked.size() > MOST) {
            throw OperatorProblem.invalid(
                    "identities", "'identities' holds at most " + MOST + ".", "「identities」は" + MOST + "件までです。");
        }
        return asked.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> identity(it.getKey(), it.getValue())));
    }

    private static String identity(String kind, @Nullable String value) {
        if (kind.length() > LONGEST || !IDENTITY.matcher(kind).matches()) {
            throw OperatorProblem.invalid(
                    "identities",
                    "A kind of identity is lower-case words joined by hyphens, such as hl7v2-facility.",
                    "「identities」の種別は hl7v2-facility のような英小文字の語です。");
        }
        var field = "identities." + kind;
        var text = Written.line(field, value == null ? "" : value, LONGEST);
        if (kind.equals(Partner.SOURCE_ADDRESS) && !Network.isList(text)) {
            throw OperatorProblem.invalid(
                    field,
                    "'" + field
                            + "' holds IP addresses or networks such as 192.0.2.7, 2001:db8::/48, separated by commas.",
                    "「" + field + "」には 192.0.2.7, 2001:db8::/48 のような IP アドレスまたはネットワークをカンマ区切りで記入してください。");
        }
        return text;
    }
}
