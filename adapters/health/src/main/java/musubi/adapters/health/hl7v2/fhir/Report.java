package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.EI;
import ca.uhn.hl7v2.model.v25.segment.OBR;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientGroup.Order;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * One OBR with all that the resources made below it share.
 *
 * @param message what its sender calls the message; names an order that has neither number nor time
 * @param occurrence how many orders of the same names came before it in the message
 */
record Report(
        Order order,
        PatientIdentifier patient,
        Facility facility,
        Optional<Visit> visit,
        Optional<CodeableConcept> category,
        List<String> message,
        int occurrence) {

    private record Number(String kind, EI entity) {

        String value() {
            return Values.text(entity.getEntityIdentifier());
        }
    }

    OBR obr() {
        return order.obr();
    }

    /** Whether anything but the message itself tells the order from another one. */
    boolean isIdentified() {
        return find().isPresent()
                || SourceTime.of(obr().getObservationDateTime()).ofDay();
    }

    /** What the institution calls the order, as an identifier that people search by: its number, and the service of it. */
    String number() {
        var service = Values.text(obr().getUniversalServiceIdentifier().getIdentifier());
        var number = find().map(Number::value)
                .orElseGet(() -> patient.value() + "-"
                        + Values.text(obr().getObservationDateTime().getTime()));
        return number + "/" + service;
    }

    /**
     * All that makes the report one of its own: the patient, the order number within its namespace (EI, HL7 v2.5
     * §2.A.28), the service, the time of the specimen (a glucose tolerance test is one order of several OBR), the result
     * that it goes back to (OBR-26, a susceptibility of one isolate), and the specimen.
     */
    List<String> names() {
        var names = new ArrayList<String>();
        names.add(patient.system());
        names.add(patient.value());
        names.addAll(find().map(it -> List.of(
                        it.kind(),
                        it.value(),
                        Values.text(it.entity().getNamespaceID()),
                        Values.text(it.entity().getUniversalID())))
                .orElse(List.of("none", isIdentified() ? "" : DeterministicId.join(message), "", "")));
        names.addAll(CodeName.of(obr().getUniversalServiceIdentifier()));
        names.add(SourceTime.of(obr().getObservationDateTime()).name());
        var parent = obr().getParentResult();
        names.add(Values.text(parent.getParentObservationIdentifier().getIdentifier()));
        names.add(Values.text(parent.getParentObservationSubIdentifier()));
        names.add(occurrence == 0 ? "" : "#" + (occurrence + 1));
        order.specimens().forEach(it -> names.add(Values.at(it, 2, 1) + "&" + Values.at(it, 2, 2)));
        return names;
    }

    /** OBR has the number, or the ORC before it (HL7 v2.5 §7.4.1.2, §7.4.1.3); the filler's before the placer's. */
    private Optional<Number> find() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(new Number("filler", obr().getFillerOrderNumber())),
                                order.control().map(it -> new Number("filler", it.getFillerOrderNumber())).stream()),
                        Stream.concat(
                                Stream.of(new Number("placer", obr().getPlacerOrderNumber())),
                                order.control().map(it -> new Number("placer", it.getPlacerOrderNumber())).stream()))
                .filter(it -> !it.value().isEmpty())
                .findFirst();
    }
}
