package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.hl7.fhir.r4.model.Bundle;

/** FHIR R4 as the hub knows it. */
public final class FhirFormats {

    public static final FormatId R4_ID = new FormatId("health/fhir/4.0.1");

    public static final String JSON = "application/fhir+json";

    /**
     * Always a {@link Bundle} of type {@code transaction}: what a message asks to be stored. A single resource is read as
     * a Bundle of one entry, {@code PUT Type/id} where it has an id, otherwise {@code POST Type}.
     */
    public static final Format<Bundle> R4 =
            new Format<>(R4_ID, Bundle.class, JSON, new FhirCodec(FhirContext.forR4Cached()));

    private FhirFormats() {}
}
