package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBR;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.CodeableConcept;

/** One OBR with all that the resources made below it share. */
record Report(
        OBR obr,
        PatientIdentifier patient,
        Facility facility,
        Optional<Visit> visit,
        Optional<CodeableConcept> category) {

    /**
     * What the institution calls the order: the number of who fills it (OBR-3), of who placed it (OBR-2), or else patient
     * and time. The service is part of it, for one order may have several.
     */
    String number() {
        var service = Values.text(obr.getUniversalServiceIdentifier().getIdentifier());
        var order = Stream.of(obr.getFillerOrderNumber(), obr.getPlacerOrderNumber())
                .map(it -> Values.text(it.getEntityIdentifier()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseGet(() -> patient.value() + "-"
                        + Values.text(obr.getObservationDateTime().getTime()));
        return order + "/" + service;
    }
}
