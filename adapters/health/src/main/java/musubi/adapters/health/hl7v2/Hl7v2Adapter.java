package musubi.adapters.health.hl7v2;

import java.util.List;
import java.util.Map;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.hl7v2.fhir.Hl7v2ToFhirMapper;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What HL7 v2 plugs into the hub: the format, who may have it, and its translation to FHIR. */
record Hl7v2Adapter(Format<Hl7v2Message> format, Hl7v2ToFhirMapper mapper) implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(format);
    }

    /** As it came it is kept by the hub, and goes back to its sender alone; others get it as FHIR, under the rules of FHIR. */
    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), AccessRule.custodian().or(AccessRule.sender()));
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return List.of(new Translation<>(format, FhirFormats.R4, mapper));
    }
}
