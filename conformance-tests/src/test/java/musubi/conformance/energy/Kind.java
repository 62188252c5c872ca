package musubi.conformance.energy;

import musubi.conformance.Partners;

/** The six objects, each with a body that business logic may write. */
enum Kind {
    PROGRAM("programName", "[]"),
    EVENT("programID", "17"),
    REPORT("eventID", "true"),
    SUBSCRIPTION("clientName", "{}"),
    VEN("venName", "[\"a\"]"),
    RESOURCE("resourceName", "4711");

    private final String required;
    private final String wrong;

    Kind(String required, String wrong) {
        this.required = required;
        this.wrong = wrong;
    }

    /** A member without which there is no such object. */
    String required() {
        return required;
    }

    /** A value of another type than that member has. */
    String wrong() {
        return wrong;
    }

    String path() {
        return "/" + name().toLowerCase(java.util.Locale.ROOT) + "s";
    }

    /** A body that can be written, of a name that nobody has. What it belongs to is made before. */
    String body(Vtn logic, String endpoint) {
        var name = Partners.fresh("name");
        return switch (this) {
            case PROGRAM -> Samples.program(name);
            case EVENT -> Samples.event(id(logic, PROGRAM, endpoint));
            case REPORT -> Samples.report(id(logic, EVENT, endpoint), name);
            case SUBSCRIPTION -> Samples.subscription(name, endpoint, "PROGRAM", "DELETE");
            case VEN -> Samples.ven(name, Partners.fresh("client"));
            case RESOURCE -> Samples.resource(name, id(logic, VEN, endpoint));
        };
    }

    private static String id(Vtn logic, Kind kind, String endpoint) {
        return logic.made(kind.path(), kind.body(logic, endpoint)).path("id").asText();
    }
}
