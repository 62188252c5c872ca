package musubi.adapters.emissions.pact;

import java.util.List;
import musubi.hub.adapter.Door;

/** Where PACT stands, and what each path needs. */
final class PactPaths {

    static final String DOOR = "/3";
    static final String LIST = DOOR + "/footprints";
    static final String EVENTS = DOOR + "/events";

    static final String FOOTPRINTS = "/emissions/v1/footprints";
    static final String REQUESTS = "/emissions/v1/footprint-requests";
    static final String SUPPLIERS = "/emissions/v1/suppliers";
    static final String ENDPOINT = "/emissions/v1/pact-endpoints/{partner}";

    private static final String MAY_LIST = "footprint:list";
    private static final String MAY_READ = "footprint:read";

    private PactPaths() {}

    /** The scopes of the standard (securitySchemes); an event needs either. */
    static List<Door.Rule> rules() {
        return List.of(
                Door.Rule.scoped("GET", LIST, MAY_LIST),
                Door.Rule.scoped("HEAD", LIST, MAY_LIST),
                Door.Rule.scoped("GET", LIST + "/*", MAY_READ),
                Door.Rule.scoped("HEAD", LIST + "/*", MAY_READ),
                Door.Rule.scoped("POST", EVENTS, MAY_LIST, MAY_READ),
                Door.Rule.token("*", DOOR),
                Door.Rule.token("*", DOOR + "/**"));
    }
}
