package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.Owner;
import musubi.adapters.health.fhir.Visibility;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.message.Party;

/**
 * The law of {@link Visibility} for the database, so that what is hidden is left out before anything is counted, sorted
 * or compared. It reads what HAPI indexes anyway: the source of a record's versions and its links to patients.
 */
final class SeenCondition {

    /** @param text with a question mark for each value, about the row {@code r} of {@code hfj_resource} */
    record Sql(String text, List<String> values) {}

    private static final String OWN =
            "EXISTS (SELECT 1 FROM hfj_res_ver v WHERE v.res_id = r.res_id AND v.source_uri = ?)";
    private static final String LINKS =
            "l.src_resource_id = r.res_id AND l.target_resource_type = 'Patient' AND l.src_path IN (%s)";

    private final FhirContext fhir;
    private final ConsentRegister consents;
    private final ISearchParamRegistry parameters;

    SeenCondition(FhirContext fhir, ConsentRegister consents, ISearchParamRegistry parameters) {
        this.fhir = fhir;
        this.consents = consents;
        this.parameters = parameters;
    }

    Sql of(Party reader, String type) {
        if (Visibility.isOpen(type)) {
            return new Sql("true", List.of());
        }
        var values = new ArrayList<String>();
        values.add(Owner.uri(reader.id()));
        var text = "(" + OWN + " OR " + consented(reader, type, values) + ")";
        return new Sql(text, values);
    }

    /** Of the person itself, or of every person whom the record is about, and of one at least. */
    private String consented(Party reader, String type, List<String> values) {
        if (type.equals("Patient")) {
            var consent = consents.condition("'Patient/' || r.fhir_id", reader, FhirFormats.R4_ID);
            values.addAll(consent.values());
            return consent.sql();
        }
        var paths = paths(type);
        if (paths.isEmpty()) {
            return "false";
        }
        var links = LINKS.formatted(paths);
        var consent = consents.condition("'Patient/' || p.fhir_id", reader, FhirFormats.R4_ID);
        values.addAll(consent.values());
        return "(EXISTS (SELECT 1 FROM hfj_res_link l WHERE " + links + ") AND NOT EXISTS (SELECT 1 FROM hfj_res_link l"
                + " LEFT JOIN hfj_resource p ON p.res_id = l.target_resource_id WHERE " + links
                + " AND (p.res_id IS NULL OR NOT " + consent.sql() + ")))";
    }

    /** Where a record of the type names its patients (FHIR R4 §2.50), as HAPI writes it beside a link. */
    private String paths(String type) {
        return fhir.getResourceDefinition(type).getSearchParamsForCompartmentName("Patient").stream()
                .map(it -> parameters.getActiveSearchParam(type, it.getName(), SearchParamLookupContextEnum.SEARCH))
                .filter(Objects::nonNull)
                .flatMap(it -> it.getPathsSplit().stream())
                .map(String::trim)
                .filter(it -> it.contains(type + "."))
                .distinct()
                .sorted()
                .map(it -> "'" + it.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
