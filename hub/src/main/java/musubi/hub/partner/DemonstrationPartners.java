package musubi.hub.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;

/** One partner of each kind, in and around Hitachi. The places are real, the organisations and people invented. */
final class DemonstrationPartners {

    /** A partner, and the scopes of its one client, which has the partner's id. */
    record Demonstration(Partner partner, Set<String> scopes) {}

    private static final Set<String> RECORDS = Set.of("system/*.cruds");

    private DemonstrationPartners() {}

    static List<Demonstration> list() {
        return List.of(
                of(
                        "hitachi-bay-hospital",
                        "Hitachi Bay Hospital (invented)",
                        "日立湾病院（架空）",
                        PartnerKind.HOSPITAL,
                        Purpose.TREATMENT,
                        Set.of("health/*"),
                        facility("0811234567"),
                        RECORDS,
                        "hub:messages.write"),
                of(
                        "omika-clinic",
                        "Omika Clinic (invented)",
                        "大甕クリニック（架空）",
                        PartnerKind.CLINIC,
                        Purpose.TREATMENT,
                        Set.of("health/*"),
                        facility("0811234575"),
                        RECORDS,
                        "hub:messages.write"),
                of(
                        "jujo-nurse",
                        "Juo Visiting Nurses (invented)",
                        "十王訪問看護（架空）",
                        PartnerKind.VISITING_NURSE,
                        Purpose.TREATMENT,
                        Set.of("health/*"),
                        Map.of(),
                        RECORDS),
                of(
                        "takasuzu-care",
                        "Takasuzu Care (invented)",
                        "高鈴ケア（架空）",
                        PartnerKind.CARE_AGENCY,
                        Purpose.TREATMENT,
                        Set.of("health/*"),
                        Map.of(),
                        RECORDS),
                of(
                        "hitachi-kokuho",
                        "Hitachi National Health Insurance (invented)",
                        "日立国保（架空）",
                        PartnerKind.INSURER,
                        Purpose.PAYMENT,
                        Set.of("health/*"),
                        Map.of(),
                        Set.of("system/*.rs")),
                of(
                        "hitachi-transit",
                        "Hitachi Transit (invented)",
                        "日立交通（架空）",
                        PartnerKind.OPERATOR,
                        Purpose.SERVICE,
                        Set.of("transit/*"),
                        Map.of(),
                        Set.of("transit:feeds.write"),
                        "transit:feeds.read"),
                of(
                        "hitachi-navi",
                        "Hitachi Navi (invented)",
                        "ひたちナビ（架空）",
                        PartnerKind.APP,
                        Purpose.SERVICE,
                        Set.of(),
                        Map.of(),
                        Set.of("transit:plan"),
                        "transit:feeds.read"),
                of(
                        "joban-energy",
                        "Joban Energy (invented)",
                        "常磐エナジー（架空）",
                        PartnerKind.UTILITY,
                        Purpose.SERVICE,
                        Set.of("energy/*"),
                        Map.of(),
                        Set.of("read_all")),
                of(
                        "kuji-works",
                        "Kuji Works (invented)",
                        "久慈製作所（架空）",
                        PartnerKind.SITE,
                        Purpose.SERVICE,
                        Set.of("energy/*"),
                        Map.of(),
                        Set.of("read_targets")),
                of(
                        "tagagawa-seiki",
                        "Tagagawa Seiki (invented)",
                        "多賀川精機（架空）",
                        PartnerKind.FIRM,
                        Purpose.SERVICE,
                        Set.of("emissions/*"),
                        Map.of(),
                        Set.of("emissions:write")),
                of(
                        "ibaraki-adviser",
                        "Ibaraki Carbon Advisers (invented)",
                        "茨城カーボン支援（架空）",
                        PartnerKind.ADVISER,
                        Purpose.SERVICE,
                        Set.of("emissions/*"),
                        Map.of(),
                        Set.of("emissions:read")),
                of(
                        "hitachi-city",
                        "City of Hitachi (demonstration)",
                        "日立市（デモ）",
                        PartnerKind.CITY,
                        Purpose.OPERATIONS,
                        Set.of("*"),
                        Map.of(),
                        Set.of("hub:read", "hub:operate"),
                        "hub:messages.write"));
    }

    private static Demonstration of(
            String id,
            String en,
            String ja,
            PartnerKind kind,
            Purpose purpose,
            Set<String> sends,
            Map<String, String> identities,
            Set<String> scopes,
            String... more) {
        var partner = new Partner(id, new Text(en, ja), kind, purpose, sends, identities, 6000);
        var all = new TreeSet<>(scopes);
        all.addAll(List.of(more));
        return new Demonstration(partner, all);
    }

    private static Map<String, String> facility(String code) {
        return Map.of("hl7v2-facility", code, "source-address", "127.0.0.1");
    }
}
