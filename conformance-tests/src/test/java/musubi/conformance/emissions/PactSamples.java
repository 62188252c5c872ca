package musubi.conformance.emissions;

import java.util.UUID;

/** Footprints as a parts maker writes them, and events as partners send them. All invented. */
final class PactSamples {

    static final String COMPANY = "urn:pact:maker.example.jp:company-id:1234567890123";
    static final String CLASS = "urn:pact:class.example.jp:42999";

    private PactSamples() {}

    /** Of fiscal 2025: 2025-04-01 to 2026-04-01 in Japan. */
    static String footprint(String product) {
        return footprint(product, COMPANY, CLASS, "\"geographyCountrySubdivision\":\"JP-08\"", "");
    }

    /** @param more members of the footprint, with a comma at their end */
    static String footprint(String product, String company, String classification, String geography, String more) {
        return """
                {%s"companyName":"有限会社 例示精機","companyIds":["%s"],"productDescription":"SUS304 旋盤加工品, 0.42 kg",
                 "productIds":["%s"],"productClassifications":["%s"],"productNameCompany":"EX-100",
                 "pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1","productMassPerDeclaredUnit":"0.42",
                  "referencePeriodStart":"2025-04-01","referencePeriodEnd":"2026-04-01T00:00:00+09:00",%s,
                  "pcfExcludingBiogenicUptake":"1.93","pcfIncludingBiogenicUptake":"1.93","fossilGhgEmissions":"1.93",
                  "fossilCarbonContent":"0","packagingEmissionsIncluded":false,"ipccCharacterizationFactors":["AR6"],
                  "crossSectoralStandards":["GHGP-Product","PACT-3.0"],"exemptedEmissionsPercent":"0","primaryDataShare":"38"}}
                """.formatted(more, company, product, classification, geography);
    }

    /** A footprint as a supplier exchanges it. */
    static String whole(String id, String product) {
        return "{\"id\":\"" + id
                + "\",\"specVersion\":\"3.0.3\",\"created\":\"2026-06-01T00:00:00Z\",\"status\":\"Active\","
                + footprint(product)
                        .replace("\"2025-04-01\"", "\"2025-03-31T15:00:00Z\"")
                        .strip()
                        .substring(1);
    }

    static String event(String type, String id, String source, String data) {
        return """
                {"type":"org.wbcsd.pact.ProductFootprint.%sEvent.3","specversion":"1.0","id":"%s","source":"%s",
                 "time":"2026-06-01T09:00:00Z","data":%s}""".formatted(type, id, source, data);
    }

    static String request(String id, String source, String product) {
        return event("RequestCreated", id, source, "{\"productId\":[\"" + product + "\"]}");
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
