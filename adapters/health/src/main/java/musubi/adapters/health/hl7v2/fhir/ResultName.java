package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Values;

/**
 * What tells a result from every other one: what it stands below, its code, its sub-id, its time where that is not the
 * order's, and where all of that is the same its place among its like. A corrected result is sent under the same name.
 *
 * @param occurrence how many of the same name came before it in the message
 */
record ResultName(OBX obx, ResultContext context, int occurrence) {

    /** Without the place among its like. */
    List<String> names() {
        var names = new ArrayList<>(context.names());
        names.addAll(CodeName.of(obx.getObservationIdentifier()));
        names.add(Values.text(obx.getObservationSubID()));
        var time = SourceTime.of(obx.getDateTimeOfTheObservation()).name();
        names.add(time.equals(context.timeName()) ? "" : time);
        return names;
    }

    String id() {
        var names = new ArrayList<>(names());
        names.add(occurrence == 0 ? "" : "#" + (occurrence + 1));
        return DeterministicId.of(context.facility().own("observation"), names);
    }

    /** What the result is called within its institution: order, code, sub-id. */
    String identifier() {
        var code = Values.text(obx.getObservationIdentifier().getIdentifier());
        var name = code.isEmpty() ? Values.text(obx.getObservationIdentifier().getText()) : code;
        var place = occurrence == 0 ? "" : "#" + (occurrence + 1);
        var parts = Stream.of(context.number(), name, Values.text(obx.getObservationSubID()), place)
                .filter(it -> !it.isEmpty())
                .toList();
        return DeterministicId.identifier(String.join("/", parts));
    }
}
