package musubi.adapters.emissions.pact.wire;

import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.emissions.pact.wire.Rule.Anything;
import musubi.adapters.emissions.pact.wire.Rule.Chosen;
import musubi.adapters.emissions.pact.wire.Rule.Flag;
import musubi.adapters.emissions.pact.wire.Rule.Member;
import musubi.adapters.emissions.pact.wire.Rule.Several;
import musubi.adapters.emissions.pact.wire.Rule.Structure;
import musubi.adapters.emissions.pact.wire.Rule.Worded;

/** The members of a ProductFootprint, in the order and spelling of the standard (PACT 3.0.4, components/schemas). */
final class FootprintShape {

    private static final List<String> UNITS = List.of(
            "liter",
            "kilogram",
            "cubic meter",
            "kilowatt hour",
            "megajoule",
            "ton kilometer",
            "square meter",
            "piece",
            "hour",
            "megabit second");

    private static final List<String> REGIONS = List.of(
            "Africa",
            "Americas",
            "Asia",
            "Europe",
            "Oceania",
            "Australia and New Zealand",
            "Central Asia",
            "Eastern Asia",
            "Eastern Europe",
            "Latin America and the Caribbean",
            "Melanesia",
            "Micronesia",
            "Northern Africa",
            "Northern America",
            "Northern Europe",
            "Polynesia",
            "South-eastern Asia",
            "Southern Asia",
            "Southern Europe",
            "Sub-Saharan Africa",
            "Western Asia",
            "Western Europe");

    private static final Structure VERIFICATION = of(
            may("coverage", new Chosen(List.of("PCF calculation model", "PCF program", "product level"))),
            may("providerName", Kind.TEXT),
            may("completedAt", Kind.MOMENT),
            may("standardName", Kind.TEXT),
            may("comments", Kind.TEXT));

    private static final Structure QUALITY = of(
            must("technologicalDQR", Kind.RATING),
            must("geographicalDQR", Kind.RATING),
            must("temporalDQR", Kind.RATING));

    private static final Structure SOURCE = of(must("name", Kind.NAME), must("version", Kind.NAME));

    private static final Structure SECTOR_RULE = of(
            must("operator", new Chosen(List.of("PEF", "EPD International", "Other"))),
            must("ruleNames", new Several(new Worded(Kind.NAME))),
            may("otherOperatorName", Kind.NAME));

    private static final Structure EXTENSION = of(
            must("specVersion", Kind.TEXT),
            must("dataSchema", Kind.ADDRESS),
            may("documentation", Kind.ADDRESS),
            must("data", new Anything()));

    private static final Structure PCF = of(
            must("declaredUnitOfMeasurement", new Chosen(UNITS)),
            must("declaredUnitAmount", Kind.POSITIVE),
            must("productMassPerDeclaredUnit", Kind.NOT_NEGATIVE),
            must("referencePeriodStart", Kind.MOMENT),
            must("referencePeriodEnd", Kind.MOMENT),
            may("geographyRegionOrSubregion", new Chosen(REGIONS)),
            may("geographyCountry", Kind.COUNTRY),
            may("geographyCountrySubdivision", Kind.SUBDIVISION),
            may("boundaryProcessesDescription", Kind.TEXT),
            must("pcfExcludingBiogenicUptake", Kind.DECIMAL),
            must("pcfIncludingBiogenicUptake", Kind.DECIMAL),
            must("fossilGhgEmissions", Kind.NOT_NEGATIVE),
            must("fossilCarbonContent", Kind.NOT_NEGATIVE),
            may("biogenicCarbonContent", Kind.NOT_NEGATIVE),
            may("recycledCarbonContent", Kind.NOT_NEGATIVE),
            may("landUseChangeGhgEmissions", Kind.NOT_NEGATIVE),
            may("landCarbonLeakage", Kind.NOT_NEGATIVE),
            may("landManagementFossilGhgEmissions", Kind.NOT_NEGATIVE),
            may("landManagementBiogenicCO2Emissions", Kind.NOT_NEGATIVE),
            may("landManagementBiogenicCO2Removals", Kind.NOT_POSITIVE),
            may("biogenicCO2Uptake", Kind.NOT_POSITIVE),
            may("biogenicNonCO2Emissions", Kind.NOT_NEGATIVE),
            may("landAreaOccupation", Kind.NOT_NEGATIVE),
            may("aircraftGhgEmissions", Kind.NOT_NEGATIVE),
            may("packagingEmissionsIncluded", new Flag()),
            may("packagingGhgEmissions", Kind.NOT_NEGATIVE),
            may("packagingBiogenicCarbonContent", Kind.NOT_NEGATIVE),
            may("outboundLogisticsGhgEmissions", Kind.NOT_NEGATIVE),
            may("ccsTechnologicalCO2CaptureIncluded", new Flag()),
            may("ccsTechnologicalCO2Capture", Kind.NOT_POSITIVE),
            may("technologicalCO2CaptureOrigin", Kind.TEXT),
            may("technologicalCO2Removals", Kind.NOT_POSITIVE),
            may("ccuCarbonContent", Kind.NOT_NEGATIVE),
            may("ccuCalculationApproach", new Chosen(List.of("Cut-off", "Credit"))),
            may("ccuCreditCertification", Kind.ADDRESS),
            must("ipccCharacterizationFactors", new Several(new Worded(Kind.REPORT))),
            must("crossSectoralStandards", new Several(new Worded(Kind.NAME))),
            may("productOrSectorSpecificRules", new Several(SECTOR_RULE)),
            must("exemptedEmissionsPercent", Kind.PERCENT),
            may("exemptedEmissionsDescription", Kind.TEXT),
            may("allocationRulesDescription", Kind.TEXT),
            may("secondaryEmissionFactorSources", new Several(SOURCE)),
            may("primaryDataShare", Kind.PERCENT),
            may("dqi", QUALITY),
            may("verification", VERIFICATION));

    /** What a firm writes; what stands before it, the hub does. */
    private static final Structure WRITTEN = of(
            may("precedingPfIds", new Several(new Worded(Kind.ID))),
            may("validityPeriodStart", Kind.MOMENT),
            may("validityPeriodEnd", Kind.MOMENT),
            must("companyName", Kind.NAME),
            must("companyIds", new Several(new Worded(Kind.URN))),
            must("productDescription", Kind.TEXT),
            must("productIds", new Several(new Worded(Kind.URN))),
            may("productClassifications", new Several(new Worded(Kind.URN))),
            must("productNameCompany", Kind.NAME),
            may("comment", Kind.TEXT),
            must("pcf", PCF),
            may("extensions", new Several(EXTENSION)));

    /** What is exchanged. */
    static final Structure WHOLE = new Structure(Stream.concat(
                    Stream.of(
                            must("id", Kind.ID),
                            must("specVersion", Kind.VERSION),
                            must("created", Kind.MOMENT),
                            must("status", new Chosen(List.of("Active", "Deprecated")))),
                    WRITTEN.members().stream())
            .toList());

    private FootprintShape() {}

    private static Structure of(Member... members) {
        return new Structure(List.of(members));
    }

    private static Member must(String name, Kind kind) {
        return must(name, new Worded(kind));
    }

    private static Member must(String name, Rule rule) {
        return new Member(name, true, rule);
    }

    private static Member may(String name, Kind kind) {
        return may(name, new Worded(kind));
    }

    private static Member may(String name, Rule rule) {
        return new Member(name, false, rule);
    }
}
