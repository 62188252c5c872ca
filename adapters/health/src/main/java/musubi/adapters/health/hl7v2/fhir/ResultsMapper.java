package musubi.adapters.health.hl7v2.fhir;

import java.util.ArrayList;
import java.util.List;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientGroup.Result;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Observation;

/** The OBX that stand in one place, below one order or in an admission, with who observed. */
final class ResultsMapper {

    private final XcnToPractitionerMapper practitioners;
    private final ObxToObservationMapper observations;

    ResultsMapper(Codes codes) {
        this.practitioners = new XcnToPractitionerMapper(codes);
        this.observations = new ObxToObservationMapper(codes);
    }

    /** @param seen the names that results of the message have already */
    Mapped<List<Observation>> map(
            Hl7v2Message message,
            List<Result> results,
            ResultContext context,
            Transaction transaction,
            Occurrences seen) {
        var findings = new Findings();
        var mapped = new ArrayList<Observation>();
        for (var result : results) {
            var place = message.place(result.obx());
            var observers = findings.take(
                    practitioners.map(result.obx().getResponsibleObserver(), context.facility(), place + "-16"));
            observers.forEach(transaction::put);
            var performers = observers.isEmpty()
                    ? List.of(FacilityToOrganizationMapper.reference(context.facility()))
                    : observers.stream().map(XcnToPractitionerMapper::reference).toList();
            var occurrence = seen.next(new ResultName(result.obx(), context, 0).names());
            if (occurrence > 0) {
                findings.add(ValueNotices.sameName(place + "-4"));
            }
            var name = new ResultName(result.obx(), context, occurrence);
            mapped.add(findings.take(observations.map(result, name, performers, place)));
        }
        mapped.forEach(transaction::put);
        return findings.with(mapped);
    }
}
