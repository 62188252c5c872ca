package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v25.segment.NTE;
import ca.uhn.hl7v2.model.v25.segment.OBR;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.Values;

/** An OBR and what follows it up to the next one. */
record ResultGroup(OBR obr, List<Result> results) {

    /**
     * An OBX and the remarks below it.
     *
     * @param occurrence how many of the same code and sub-id came before it in the group
     */
    record Result(OBX obx, List<NTE> notes, int occurrence) {

        /** What the result is called within its institution; a corrected result is sent under the same. */
        String identifier(Report report) {
            var code = Values.text(obx.getObservationIdentifier().getIdentifier());
            var name =
                    code.isEmpty() ? Values.text(obx.getObservationIdentifier().getText()) : code;
            var subId = Values.text(obx.getObservationSubID());
            var number = report.number() + "/" + name + (subId.isEmpty() ? "" : "/" + subId);
            return occurrence == 0 ? number : number + "/#" + (occurrence + 1);
        }
    }

    static List<ResultGroup> of(Hl7v2Message message) {
        var groups = new ArrayList<ResultGroup>();
        for (Segment segment : message.segments()) {
            switch (segment) {
                case OBR obr -> groups.add(new ResultGroup(obr, new ArrayList<>()));
                case OBX obx when !groups.isEmpty() -> groups.getLast().add(obx);
                case NTE nte
                when !groups.isEmpty() && !groups.getLast().results().isEmpty() ->
                    groups.getLast().results().getLast().notes().add(nte);
                default -> {}
            }
        }
        return groups;
    }

    private void add(OBX obx) {
        var same = (int)
                results.stream().filter(it -> name(it.obx()).equals(name(obx))).count();
        results.add(new Result(obx, new ArrayList<>(), same));
    }

    private static String name(OBX obx) {
        var code = obx.getObservationIdentifier();
        return Values.text(code.getIdentifier()) + "/" + Values.text(code.getText()) + "/"
                + Values.text(obx.getObservationSubID());
    }
}
