package musubi.adapters.health.fhir.rest;

import io.swagger.v3.oas.models.OpenAPI;
import java.net.URI;
import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.message.Text;

/** The door {@code /fhir}, as the hub sees it: what a scope permits is asked for each interaction, by {@link ScopeInterceptor}. */
record FhirDoor(FhirErrorWriter errors, List<String> kept) implements Adapter {

    @Override
    public List<Door> doors() {
        return List.of(new Door(
                RestConfiguration.PREFIX,
                List.of(
                        Door.Rule.open("GET", RestConfiguration.PREFIX + "/metadata"),
                        Door.Rule.open("GET", RestConfiguration.PREFIX + SmartConfigurationInterceptor.PATH),
                        Door.Rule.token("*", RestConfiguration.PREFIX + "/**"),
                        Door.Rule.token("*", RestConfiguration.PREFIX)),
                errors,
                false));
    }

    @Override
    public void describe(OpenAPI api) {
        new FhirOperations(kept).describe(api);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "health-fhir",
                new Text("Health records, FHIR R4", "健康・医療記録（FHIR R4）"),
                new Text(
                        "Records of hospitals, clinics and care, for those whom the law and the patient permit.",
                        "病院・診療所・介護の記録。法令と本人の同意により許可された方だけが利用できます。"),
                RestConfiguration.PREFIX,
                URI.create("http://hl7.org/fhir/R4/"),
                RestConfiguration.PREFIX + "/metadata",
                false,
                List.of()));
    }
}
