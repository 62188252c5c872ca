package musubi.adapters.health.fhir;

import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.hl7.fhir.r4.model.Bundle;

/** What FHIR R4 plugs into the hub: the format, who may have it, and the store. */
record FhirAdapter(Format<Bundle> format, AccessRule rule, Sink store) implements Adapter {

    /** The name by which deliveries find the {@link FhirStore}. */
    private static final String STORE = "health.fhir-store";

    private static final FormatId HL7V2 = new FormatId("health/hl7v2/2.5");

    @Override
    public List<Format<?>> formats() {
        return List.of(format);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), rule);
    }

    @Override
    public Map<String, Sink> sinks() {
        return Map.of(STORE, store);
    }

    /** What hospitals send as HL7 v2 is kept as FHIR. */
    @Override
    public List<Subscription> subscriptions() {
        return List.of(Subscription.kept(HL7V2, format.id(), STORE));
    }
}
