package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.PID;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Envelope;
import org.hl7.fhir.r4.model.Bundle;

/**
 * HL7 v2.5 to one FHIR R4 transaction Bundle. Every resource has an id made from its source's own name for it, so that
 * the same message twice, or a later one about the same thing, writes to the same place.
 */
public final class Hl7v2ToFhirMapper implements Mapper<Hl7v2Message, Bundle> {

    private final AdtMapper admissions;
    private final OruMapper results;

    public Hl7v2ToFhirMapper(CodeTables tables) {
        var codes = new Codes(tables);
        this.admissions = new AdtMapper(codes);
        this.results = new OruMapper(codes);
    }

    /** @param message as its codec accepted it: of a supported type, with a patient who has a number */
    @Override
    public Mapped<Bundle> map(Hl7v2Message message, Envelope circumstance) {
        var pid = message.find(PID.class).orElseThrow(() -> new IllegalArgumentException("accepted without PID"));
        var patient = PatientIdentifier.find(message)
                .orElseThrow(() -> new IllegalArgumentException("accepted without a patient number"));
        return switch (message.header().messageCode()) {
            case "ADT" -> admissions.map(message, pid, patient);
            case "ORU" -> results.map(message, pid, patient);
            default -> throw new IllegalArgumentException("accepted although unsupported");
        };
    }
}
