package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import musubi.adapters.health.fhir.EntryAddresses;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;

/** Stores the writes of a Bundle, within the transaction that the intake has opened. */
final class Transactions {

    private final FhirContext fhir;
    private final IFhirSystemDao<Bundle, Meta> system;
    private final TargetInterceptor targets;
    private final ConditionInterceptor conditions;
    private final ScopeInterceptor scopes;

    Transactions(
            FhirContext fhir,
            IFhirSystemDao<Bundle, Meta> system,
            TargetInterceptor targets,
            ConditionInterceptor conditions,
            ScopeInterceptor scopes) {
        this.fhir = fhir;
        this.system = system;
        this.targets = targets;
        this.conditions = conditions;
        this.scopes = scopes;
    }

    /** What is deleted in vain HAPI never sees; its answers stand at the places of its entries. */
    Bundle store(RequestDetails request, Bundle bundle) {
        EntryAddresses.settle(bundle);
        scopes.check(request, bundle);
        bundle.getEntry().forEach(Transactions::ofItsType);
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

    /** Scopes and sight are decided by the address of an entry; HAPI stores what its resource says. */
    private static void ofItsType(BundleEntryComponent entry) {
        var record = entry.getResource();
        var method = entry.getRequest().getMethod();
        var url = String.valueOf(entry.getRequest().getUrl());
        var stored = method == HTTPVerb.POST || method == HTTPVerb.PUT;
        if (stored && record != null && !url.split("[/?]", 2)[0].equals(record.fhirType())) {
            throw new InvalidRequestException("An entry stores " + record.fhirType()
                    + " under another type; correct request.url" + " / エントリーのrequest.urlの型がリソースの型と違います");
        }
    }

    private static BundleEntryComponent nothing(BundleEntryComponent deletion) {
        var target = new IdType(deletion.getRequest().getUrl());
        var answer = new BundleEntryComponent();
        answer.getResponse().setStatus("200 OK").setOutcome(NothingDeleted.outcome(target));
        return answer;
    }
}
