package musubi.adapters.health.hl7v2.fhir;

import java.nio.charset.StandardCharsets;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientGroup;
import musubi.adapters.health.hl7v2.TriggerEvent;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Envelope;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * HL7 v2.5 to one FHIR R4 transaction Bundle. Every resource has an id made from its source's own name for it, so that
 * the same message twice, or a later one about the same thing, writes to the same place. A resource holds what the
 * message says and nothing else; the store keeps what it does not mention.
 */
public final class Hl7v2ToFhirMapper implements Mapper<Hl7v2Message, Bundle> {

    private final byte @Nullable [] key;
    private final AdtMapper admissions;
    private final OruMapper results;
    private final FacilityToOrganizationMapper organizations = new FacilityToOrganizationMapper();

    /** @param key what ids are made with, the same for as long as the records stand; null: whoever knows the numbers can make them */
    public Hl7v2ToFhirMapper(CodeTables tables, @Nullable String key) {
        this.key = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        var codes = new Codes(tables);
        var patients = new PidToPatientMapper(codes);
        var observations = new ResultsMapper(codes);
        this.admissions = new AdtMapper(codes, patients, observations);
        this.results = new OruMapper(codes, patients, observations);
    }

    /** @param message as its codec accepted it: of a supported type, with patients who have a number */
    @Override
    public Mapped<Bundle> map(Hl7v2Message message, Envelope circumstance) {
        return key == null
                ? map(message)
                : ScopedValue.where(DeterministicId.KEY, key).call(() -> map(message));
    }

    private Mapped<Bundle> map(Hl7v2Message message) {
        var event = TriggerEvent.find(message.header())
                .orElseThrow(() -> new IllegalArgumentException("accepted although unsupported"));
        var findings = new Findings();
        var transaction = new Transaction();
        transaction.putIfAbsent(organizations.map(new Facility(message.header().sendingFacility())));
        var seen = new Occurrences();
        for (var group : PatientGroup.of(message)) {
            findings.addAll(
                    event.isAdmission()
                            ? admissions.map(message, event, group, transaction, seen)
                            : results.map(message, group, transaction, seen));
        }
        return findings.with(transaction.bundle());
    }
}
