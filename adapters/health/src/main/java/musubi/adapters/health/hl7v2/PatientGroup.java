package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v25.segment.NTE;
import ca.uhn.hl7v2.model.v25.segment.OBR;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import ca.uhn.hl7v2.model.v25.segment.ORC;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PID and all that follows it up to the next one (PATIENT_RESULT of ORU_R01, HL7 v2.5 §7.3.1; of an ADT the whole
 * message): each has its own visit, orders and results.
 *
 * @param results below no order: the OBX of an ADT (§3.3.1)
 */
public record PatientGroup(PID pid, List<PV1> visits, List<Order> orders, List<Result> results) {

    /**
     * An OBR with what belongs to it.
     *
     * @param control the ORC before it, which may have the numbers in its place (§7.4.1.2)
     * @param specimens the SPM behind it
     */
    public record Order(
            OBR obr, Optional<ORC> control, List<NTE> notes, List<Result> results, List<Segment> specimens) {}

    /** An OBX and the remarks below it. */
    public record Result(OBX obx, List<NTE> notes) {}

    /** The groups in their order. A segment that belongs to none of them is left out; the rules name it. */
    public static List<PatientGroup> of(Hl7v2Message message) {
        var reader = new Reader();
        message.segments().forEach(reader::read);
        return reader.groups;
    }

    public Optional<PV1> visit() {
        return visits.stream().findFirst();
    }

    /** All remarks that stand where they belong to an order or a result. */
    static List<NTE> notes(Hl7v2Message message) {
        var notes = new ArrayList<NTE>();
        for (var group : of(message)) {
            group.results().forEach(it -> notes.addAll(it.notes()));
            for (var order : group.orders()) {
                notes.addAll(order.notes());
                order.results().forEach(it -> notes.addAll(it.notes()));
            }
        }
        return notes;
    }

    private static final class Reader {

        private final List<PatientGroup> groups = new ArrayList<>();
        private @Nullable Order order;
        private @Nullable ORC control;
        private @Nullable List<NTE> notes;

        void read(Segment segment) {
            if (groups.isEmpty() && !(segment instanceof PID)) {
                return;
            }
            switch (segment) {
                case PID pid -> open(pid);
                case PV1 visit -> groups.getLast().visits().add(visit);
                case ORC orc -> control = orc;
                case OBR obr -> order(obr);
                case OBX obx -> result(obx);
                case NTE note when notes != null -> notes.add(note);
                default -> specimen(segment);
            }
            if (segment instanceof ORC) {
                order = null;
            }
            notes = segment instanceof OBR || segment instanceof OBX || segment instanceof NTE ? notes : null;
        }

        private void open(PID pid) {
            groups.add(new PatientGroup(pid, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            order = null;
            control = null;
        }

        private void order(OBR obr) {
            order = new Order(
                    obr, Optional.ofNullable(control), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            control = null;
            notes = order.notes();
            groups.getLast().orders().add(order);
        }

        private void result(OBX obx) {
            var result = new Result(obx, new ArrayList<>());
            (order == null ? groups.getLast().results() : order.results()).add(result);
            notes = result.notes();
        }

        private void specimen(Segment segment) {
            if (order != null && segment.getName().equals("SPM")) {
                order.specimens().add(segment);
            }
        }
    }
}
