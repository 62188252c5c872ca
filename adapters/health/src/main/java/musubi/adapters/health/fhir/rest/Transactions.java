package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;

/** Stores the writes of a Bundle, within the transaction that the intake has opened. */
final class Transactions {

    private final FhirContext fhir;
    private final IFhirSystemDao<Bundle, Meta> system;
    private final TargetInterceptor targets;
    private final ConditionInterceptor conditions;

    Transactions(
            FhirContext fhir,
            IFhirSystemDao<Bundle, Meta> system,
            TargetInterceptor targets,
            ConditionInterceptor conditions) {
        this.fhir = fhir;
        this.system = system;
        this.targets = targets;
        this.conditions = conditions;
    }

    /** What is deleted in vain HAPI never sees; its answers stand at the places of its entries. */
    Bundle store(RequestDetails request, Bundle bundle) {
        conditions.check(bundle, fhir);
        targets.check(request, bundle);
        OwnCondition.of(Caller.of(request)).write(bundle, fhir);
        var vain = targets.vain(request, bundle);
        var answers =
                vain.stream().map(it -> nothing(bundle.getEntry().get(it))).toList();
        vain.reversed().forEach(it -> bundle.getEntry().remove(it.intValue()));
        var answer = bundle.getEntry().isEmpty() && !vain.isEmpty()
                ? new Bundle().setType(BundleType.TRANSACTIONRESPONSE)
                : system.transactionNested(request, bundle);
        for (var index = 0; index < vain.size(); index++) {
            answer.getEntry().add(vain.get(index), answers.get(index));
        }
        return answer;
    }

    private static BundleEntryComponent nothing(BundleEntryComponent deletion) {
        var target = new IdType(deletion.getRequest().getUrl());
        var answer = new BundleEntryComponent();
        answer.getResponse().setStatus("200 OK").setOutcome(NothingDeleted.outcome(target));
        return answer;
    }
}
