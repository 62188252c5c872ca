package musubi.adapters.health.hl7v2.fhir;

import java.util.List;
import java.util.Optional;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * Where a result stands: below an order, or in an admission.
 *
 * @param number what people call what it stands below, the first part of its identifier
 * @param names all that makes what it stands below one of its own
 * @param time of the specimen or the event, where the result has no time itself
 * @param timeName the same as part of a name
 */
record ResultContext(
        PatientIdentifier patient,
        Facility facility,
        Optional<Visit> visit,
        Optional<CodeableConcept> category,
        String number,
        List<String> names,
        Optional<DateTimeType> time,
        String timeName) {

    static ResultContext of(Report report) {
        return new ResultContext(
                report.patient(),
                report.facility(),
                report.visit(),
                report.category(),
                report.number(),
                report.names(),
                FhirDates.dateTime(report.obr().getObservationDateTime()),
                SourceTime.of(report.obr().getObservationDateTime()).name());
    }
}
