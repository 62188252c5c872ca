package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.hub.message.Notice;

/**
 * Holds a footprint against PACT 3: its shape, and the rules that stand in words. What comes in may break the latter, as the
 * standard's own samples do; what goes out may not.
 */
public final class FootprintValidator {

    private static final List<String> PLACES =
            List.of("geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision");

    /** What the excluding value is the sum of ({@code x-note} of pcfExcludingBiogenicUptake). */
    private static final List<String> ADDENDS = List.of(
            "fossilGhgEmissions",
            "landUseChangeGhgEmissions",
            "landManagementBiogenicCO2Emissions",
            "landManagementBiogenicCO2Removals",
            "technologicalCO2Removals",
            "ccsTechnologicalCO2Capture",
            "biogenicNonCO2Emissions");

    private static final List<String> CAPTURED =
            List.of("ccsTechnologicalCO2Capture", "technologicalCO2Removals", "technologicalCO2CaptureOrigin");

    private static final String SUM = "PACT 3.0.4, pcfExcludingBiogenicUptake";
    private static final String VALIDITY = "PACT 3.0, validity period";

    private final Strictness strictness;

    public FootprintValidator(Strictness strictness) {
        this.strictness = strictness;
    }

    /** @param at where the footprint stands in its body: empty, or {@code /data/pfs/0} */
    public List<Notice> validate(String at, JsonNode footprint) {
        var findings = new Findings(strictness);
        FootprintShape.WHOLE.check(at, footprint, findings);
        if (footprint instanceof ObjectNode whole && !Notice.anyError(findings.list())) {
            rules(at, whole, findings);
        }
        return findings.list();
    }

    private static void rules(String at, ObjectNode whole, Findings findings) {
        var pcf = whole.path("pcf");
        period(at, whole, findings);
        sum(at + "/pcf", pcf, findings);
        if (PLACES.stream().filter(pcf::hasNonNull).count() > 1) {
            findings.wrong(
                    "more-than-one-geography",
                    at + "/pcf",
                    "Write one geography: a region, a country or a subdivision.",
                    "地理的範囲は地域・国・地域コードのうち一つだけを書いてください。",
                    "PACT 3.0.4, CarbonFootprint.oneOf");
        }
        absent(at, pcf, "packagingEmissionsIncluded", List.of("packagingGhgEmissions"), findings);
        absent(at, pcf, "ccsTechnologicalCO2CaptureIncluded", CAPTURED, findings);
        for (var previous : whole.path("precedingPfIds")) {
            if (previous.asText().equalsIgnoreCase(whole.path("id").asText())) {
                findings.loose(
                        "precedes-itself",
                        at + "/precedingPfIds",
                        "A footprint does not precede itself.",
                        "自分自身を前の版にはできません。",
                        "PACT 3.0, lifecycle");
            }
        }
        var share = Decimals.find(pcf.path("primaryDataShare").asText());
        if (findings.strictness() == Strictness.IN
                && share.filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.ONE) < 0)
                        .isPresent()) {
            findings.loose(
                    "perhaps-a-fraction",
                    at + "/pcf/primaryDataShare",
                    "Less than 1 %: perhaps a fraction was meant; this is a percentage.",
                    "1%未満です。百分率ではなく比率が書かれている可能性があります。",
                    "PACT 3.0, primaryDataShare");
        }
    }

    private static void period(String at, ObjectNode whole, Findings findings) {
        var start = moment(whole.at("/pcf/referencePeriodStart"));
        var end = moment(whole.at("/pcf/referencePeriodEnd"));
        if (!start.isBefore(end)) {
            findings.loose(
                    "period-ends-before-it-starts",
                    at + "/pcf/referencePeriodEnd",
                    "The reference period ends after its start; its end is exclusive.",
                    "対象期間の終わり（その時点を含まない）は始まりより後です。",
                    "PACT 3.0, referencePeriodEnd");
        }
        var validity = Validity.find(whole).orElseThrow();
        var longest = Validity.usualEnd(end);
        if (validity.start().isBefore(end)
                || validity.end().isAfter(longest)
                || !validity.start().isBefore(validity.end())) {
            findings.loose(
                    "validity-out-of-bounds",
                    at + (whole.has("validityPeriodEnd") ? "/validityPeriodEnd" : "/validityPeriodStart"),
                    "A footprint is valid within the three years after its reference period: from " + Moments.text(end)
                            + " until " + Moments.text(longest) + " at the most.",
                    "有効期間は対象期間の終わりから3年以内です（" + Moments.text(end) + " から最長 " + Moments.text(longest) + "）。",
                    VALIDITY);
        }
    }

    private static Instant moment(JsonNode text) {
        return Moments.find(text.asText()).orElseThrow();
    }

    private static void sum(String at, JsonNode pcf, Findings findings) {
        var excluding = ADDENDS.stream().map(it -> number(pcf, it)).reduce(BigDecimal.ZERO, BigDecimal::add);
        equal(at, pcf, "pcfExcludingBiogenicUptake", excluding, findings);
        var including = number(pcf, "pcfExcludingBiogenicUptake").add(number(pcf, "biogenicCO2Uptake"));
        equal(at, pcf, "pcfIncludingBiogenicUptake", including, findings);
    }

    private static void equal(String at, JsonNode pcf, String name, BigDecimal expected, Findings findings) {
        if (number(pcf, name).compareTo(expected) != 0) {
            findings.loose(
                    "not-the-sum",
                    at + "/" + name,
                    "Its parts come to " + Decimals.plain(expected) + ".",
                    "内訳の合計は " + Decimals.plain(expected) + " です。",
                    SUM);
        }
    }

    /** What is not there counts for nothing in a sum. */
    private static BigDecimal number(JsonNode pcf, String name) {
        return Optional.of(pcf.path(name).asText()).flatMap(Decimals::find).orElse(BigDecimal.ZERO);
    }

    private static void absent(String at, JsonNode pcf, String flag, List<String> names, Findings findings) {
        if (!pcf.path(flag).isBoolean() || pcf.path(flag).booleanValue()) {
            return;
        }
        Stream<String> standing = names.stream().filter(pcf::hasNonNull);
        standing.forEach(it -> findings.loose(
                "not-included",
                at + "/pcf/" + it,
                "Leave it out, or write " + flag + ": true.",
                "項目を省くか、" + flag + " を true にしてください。",
                "PACT 3.0.4, " + it));
    }
}
