package musubi.adapters.health.hl7v2.fhir;

import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientGroup;
import musubi.adapters.health.hl7v2.TriggerEvent;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Envelope;
import org.hl7.fhir.r4.model.Bundle;

/**
 * HL7 v2.5 to one FHIR R4 transaction Bundle. Every resource has an id made from its source's own name for it, so that
 * the same message twice, or a later one about the same thing, writes to the same place. A resource holds what the
 * message says and nothing else; the store keeps what it does not mention.
 */
public final class Hl7v2ToFhirMapper implements Mapper<Hl7v2Message, Bundle> {

    private final AdtMapper admissions;
    private final OruMapper results;
    private final FacilityToOrganizationMapper organizations = new FacilityToOrganizationMapper();

    public Hl7v2ToFhirMapper(CodeTables tables) {
        var codes = new Codes(tables);
        var patients = new PidToPatientMapper(codes);
        var observations = new ResultsMapper(codes);
        this.admissions = new AdtMapper(codes, patients, observations);
        this.results = new OruMapper(codes, patients, observations);
    }

    /** @param message as its codec accepted it: of a supported type, with patients who have a number */
    @Override
    public Mapped<Bundle> map(Hl7v2Message message, Envelope circumstance) {
        var event = TriggerEvent.find(message.header())
                .orElseThrow(() -> new IllegalArgumentException("accepted although unsupported"));
        var findings = new Findings();
        var transaction = new Transaction();
        transaction.putIfAbsent(organizations.map(new Facility(message.header().sendingFacility())));
        var seen = new Occurrences();
        for (var group : PatientGroup.of(message)) {
            findings.addAll(
                    event.isAdmission()
                            ? admissions.map(message, group, transaction, seen)
                            : results.map(message, group, transaction, seen));
        }
        return findings.with(transaction.bundle());
    }
}
