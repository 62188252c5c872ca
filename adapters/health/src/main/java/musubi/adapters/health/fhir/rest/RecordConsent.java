package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOutcome;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentContextServices;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentService;
import java.util.function.Predicate;
import musubi.adapters.health.fhir.Visibility;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Shows each record to those only who may see it, on every way that HAPI reads: by id, search, include, history,
 * {@code $everything}. HAPI hides totals then, which would tell how much is hidden.
 */
final class RecordConsent implements IConsentService {

    private static final String SEEN = RecordConsent.class.getName();

    private final Visibility visibility;

    RecordConsent(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public ConsentOutcome startOperation(RequestDetails request, IConsentContextServices services) {
        request.getUserData().put(SEEN, visibility.of(Caller.of(request)));
        return ConsentOutcome.PROCEED;
    }

    @Override
    @SuppressWarnings("unchecked") // put in above
    public ConsentOutcome canSeeResource(
            RequestDetails request, IBaseResource resource, IConsentContextServices services) {
        var sees = (Predicate<IBaseResource>) request.getUserData().get(SEEN);
        return sees != null && sees.test(resource) ? ConsentOutcome.PROCEED : ConsentOutcome.REJECT;
    }
}
