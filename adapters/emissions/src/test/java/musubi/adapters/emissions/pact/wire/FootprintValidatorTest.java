package musubi.adapters.emissions.pact.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootprintValidatorTest {

    private static final String GOOD = """
            {"id":"7f1c6a52-3c1f-4d0b-9c41-2a9b6f0e8d11","specVersion":"3.0.3","created":"2026-06-01T00:00:00Z",
             "status":"Active","companyName":"例示精機","companyIds":["urn:pact:hub.example.jp:company-id:1234567890123"],
             "productDescription":"旋盤加工品","productIds":["urn:pact:hub.example.jp:supplier-id:EX-100"],
             "productNameCompany":"EX-100","pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1",
             "productMassPerDeclaredUnit":"0.42","referencePeriodStart":"2025-03-31T15:00:00Z",
             "referencePeriodEnd":"2026-03-31T15:00:00Z","geographyCountrySubdivision":"JP-08",
             "pcfExcludingBiogenicUptake":"1.93","pcfIncludingBiogenicUptake":"1.73","fossilGhgEmissions":"1.90",
             "biogenicNonCO2Emissions":"0.03","biogenicCO2Uptake":"-0.2","fossilCarbonContent":"0",
             "packagingEmissionsIncluded":false,"ccsTechnologicalCO2CaptureIncluded":false,
             "ipccCharacterizationFactors":["AR6"],"crossSectoralStandards":["PACT-3.0","of our own"],
             "exemptedEmissionsPercent":"0"}}""";

    private static ObjectNode read(String json) {
        var parsed = PactJson.read(json.getBytes(StandardCharsets.UTF_8));
        return ((PactJson.Good) parsed).object();
    }

    private static List<String> found(Strictness strictness, String json) {
        return new FootprintValidator(strictness)
                .validate("", read(json)).stream()
                        .map(it -> it.severity() + " " + it.code() + " " + it.place())
                        .toList();
    }

    @Test
    void aGoodFootprintIsGoodBothWays() {
        assertThat(found(Strictness.OUT, GOOD)).isEmpty();
        assertThat(found(Strictness.IN, GOOD)).isEmpty();
    }

    /** What the standard's own samples do comes in with a warning, and never goes out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "1.93"|"0.384"|not-the-sum /pcf/pcfExcludingBiogenicUptake
                    "1.73"|"1.93"|not-the-sum /pcf/pcfIncludingBiogenicUptake
                    "status"|"validityPeriodEnd":"2029-12-31T00:00:00Z","status"|validity-out-of-bounds /validityPeriodEnd
                    "status"|"validityPeriodStart":"2026-01-01T00:00:00Z","status"|validity-out-of-bounds /validityPeriodStart
                    "3.0.3"|"3.0"|loosely-written /specVersion
                    2026-06-01T00:00:00Z|2026-06-01T00:00Z|loosely-written /created
                    "1.90"|"1.90e0"|loosely-written /pcf/fossilGhgEmissions
                    "JP-08"|"jp-08"|loosely-written /pcf/geographyCountrySubdivision
                    "status"|"comment":null,"status"|null-written /comment
                    "AR6"|"AR6","AR6"|twice /pcf/ipccCharacterizationFactors/1
                    "fossilCarbonContent"|"packagingGhgEmissions":"0.1","fossilCarbonContent"|not-included /pcf/packagingGhgEmissions
                    "fossilCarbonContent"|"technologicalCO2CaptureOrigin":"x","fossilCarbonContent"|not-included /pcf/technologicalCO2CaptureOrigin
                    """)
    void whatIsUnderstoodIsTakenAndNotGiven(String right, String wrong, String notice) {
        var json = GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(found(Strictness.IN, json)).contains("WARNING " + notice).noneMatch(it -> it.startsWith("ERROR"));
        assertThat(found(Strictness.OUT, json)).contains("ERROR " + notice);
    }

    /** What the schemas of 3.0.3 and 3.0.4 let pass by mistake, among others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "1.90"|"abc"
                    "1.90"|"12abc"
                    "1.90"|"-4"
                    "1.90"|1.90
                    "1.90"|"1,90"
                    "1.90"|"NaN"
                    "1.90"|"1e999"
                    "-0.2"|"0.2"
                    "declaredUnitAmount":"1"|"declaredUnitAmount":"0"
                    "2026-03-31T15:00:00Z"|"31 March"
                    "2026-03-31T15:00:00Z"|"2026-02-30T00:00:00Z"
                    "Active"|"active"
                    "piece"|"kg"
                    7f1c6a52|7f1c6a5
                    urn:pact|pact
                    ["AR6"]|[]
                    ["AR6"]|"AR6"
                    "exemptedEmissionsPercent":"0"|"exemptedEmissionsPercent":"101"
                    "exemptedEmissionsPercent":"0"|"other":"0"
                    "fossilCarbonContent"|"geographyCountry":"JP","fossilCarbonContent"
                    """)
    void whatCannotBeUnderstoodIsWrongBothWays(String right, String wrong) {
        var json = GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(json).isNotEqualTo(GOOD);
        assertThat(new FootprintValidator(Strictness.IN).validate("", read(json)))
                .extracting(Notice::severity)
                .contains(Severity.ERROR);
        assertThat(new FootprintValidator(Strictness.OUT).validate("", read(json)))
                .extracting(Notice::severity)
                .contains(Severity.ERROR);
    }

    @Test
    void othersMayAddWhatTheyLikeAndWeDoNot() {
        var json = GOOD.replaceFirst("\"status\"", "\"ourOwn\":1,\"status\"");
        assertThat(found(Strictness.IN, json)).isEmpty();
        assertThat(found(Strictness.OUT, json)).containsExactly("ERROR unknown-member /ourOwn");
    }

    @Test
    void whatGoesOutIsInUtcWithoutExponentsAndWithoutNull() {
        var tidied = Footprints.tidied(
                read(GOOD.replace("2026-06-01T00:00:00Z", "2026-06-01T09:00+09:00")
                        .replace("2025-03-31T15:00:00Z", "2025-04-01")
                        .replace("\"1.90\"", "\"19.0e-1\"")
                        .replace("7f1c", "7F1C")
                        .replaceFirst("\"status\"", "\"comment\":null,\"status\"")),
                ZoneId.of("Asia/Tokyo"));
        assertThat(tidied.path("created").asText()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(tidied.at("/pcf/referencePeriodStart").asText()).isEqualTo("2025-03-31T15:00:00Z");
        assertThat(tidied.at("/pcf/fossilGhgEmissions").asText()).isEqualTo("1.9");
        assertThat(tidied.path("id").asText()).startsWith("7f1c");
        assertThat(tidied.has("comment")).isFalse();
        assertThat(new FootprintValidator(Strictness.OUT).validate("", tidied)).isEmpty();
    }

    @Test
    void aFootprintIsValidForThreeYearsWhereItSaysNothing() {
        assertThat(Validity.find(read(GOOD)).orElseThrow())
                .hasToString("Validity[start=2026-03-31T15:00:00Z, end=2029-03-31T15:00:00Z]");
    }
}
