package musubi.hub.web.operator;

import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;

/** What a client may be given to ask for. */
final class Scopes {

    /** Of the hub itself. Whoever has one of these sees or changes what belongs to all partners. */
    static final Set<String> OPERATORS = Set.of("hub:read", "hub:operate");

    private static final Set<String> OF_THE_HUB = Set.of("hub:read", "hub:operate", "hub:messages.write");
    private static final int MOST = 100;

    /** One scope (RFC 6749 §3.3). A blank in it would make two of it in the token. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,200}");

    private Scopes() {}

    static Set<String> check(Set<String> asked, Partner partner) {
        if (asked.size() > MOST
                || asked.stream()
                        .anyMatch(it -> it == null || !SCOPE.matcher(it).matches())) {
            throw OperatorProblem.invalid(
                    "scopes",
                    "'scopes' holds at most " + MOST
                            + " scopes of visible ASCII characters without blanks (RFC 6749 §3.3).",
                    "「scopes」は空白を含まない ASCII 文字の scope を" + MOST + "件までです（RFC 6749 §3.3）。");
        }
        if (asked.stream().anyMatch(it -> it.startsWith("hub:") && !OF_THE_HUB.contains(it))) {
            throw OperatorProblem.invalid(
                    "scopes",
                    "The hub has no such scope. It has hub:read, hub:operate and hub:messages.write.",
                    "ハブの scope は hub:read、hub:operate、hub:messages.write だけです。");
        }
        if (partner.kind() != PartnerKind.CITY && asked.stream().anyMatch(OPERATORS::contains)) {
            throw OperatorProblem.invalid(
                    "scopes",
                    "hub:read and hub:operate are for clients of a city; " + partner.id() + " is a "
                            + partner.kind().word() + ".",
                    "hub:read と hub:operate は市のクライアントだけのものです。" + partner.id() + " の種別は "
                            + partner.kind().word() + " です。");
        }
        return asked;
    }
}
