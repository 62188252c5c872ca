package musubi.adapters.health.fhir.rest;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;

/** The door {@code /fhir}, as the hub sees it: what a scope permits is asked for each interaction, by {@link ScopeInterceptor}. */
record FhirDoor(FhirErrorWriter errors) implements Adapter {

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
}
