package musubi.adapters.health.fhir;

import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Which states come after which: what is final is not undone by what was only on its way. */
final class Progress {

    private static final Set<String> ENDED = Set.of("finished", "cancelled", "entered-in-error");

    /** Of Observation and DiagnosticReport (FHIR R4 §10.1.3.2, HL7 v2.5 tables 0085 and 0123). */
    private static final Set<String> FINAL =
            Set.of("final", "amended", "corrected", "appended", "cancelled", "entered-in-error");

    private static final Set<String> PRELIMINARY = Set.of("registered", "partial", "preliminary");

    private Progress() {}

    /**
     * A visit that has ended does not begin again, whatever a later message calls it; and a result whose state the sender
     * does not tell keeps the one that it had.
     */
    static void keep(Resource known, Resource merged) {
        if (known instanceof Encounter before && merged instanceof Encounter after && ended(before) && !ended(after)) {
            after.setStatus(before.getStatus());
        } else if (known instanceof Observation before
                && merged instanceof Observation after
                && after.getStatus() == ObservationStatus.UNKNOWN) {
            after.setStatus(before.getStatus());
        } else if (known instanceof DiagnosticReport before
                && merged instanceof DiagnosticReport after
                && after.getStatus() == DiagnosticReportStatus.UNKNOWN) {
            after.setStatus(before.getStatus());
        }
    }

    /** Whether a result that is not final comes after one that is. */
    static boolean isLate(Resource known, Resource said) {
        var before = status(known);
        var after = status(said);
        return before != null && after != null && FINAL.contains(before) && PRELIMINARY.contains(after);
    }

    private static boolean ended(Encounter visit) {
        return visit.hasStatus() && ENDED.contains(visit.getStatus().toCode());
    }

    private static @Nullable String status(Resource result) {
        return switch (result) {
            case Observation it when it.hasStatus() -> it.getStatus().toCode();
            case DiagnosticReport it when it.hasStatus() -> it.getStatus().toCode();
            default -> null;
        };
    }
}
