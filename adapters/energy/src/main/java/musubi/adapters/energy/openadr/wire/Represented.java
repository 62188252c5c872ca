package musubi.adapters.energy.openadr.wire;

import static java.util.Objects.requireNonNull;
import static musubi.adapters.energy.openadr.wire.Shapes.object;

/** The six objects as the VTN gives them, and what it tells of them. */
public final class Represented {

    public static final Shape<Program> PROGRAM = spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var content = Requests.PROGRAM.read(spot);
        return metadata == null || content == null ? null : new Program(metadata, content);
    };

    public static final Shape<Event> EVENT = spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var content = Requests.EVENT.read(spot);
        return metadata == null || content == null ? null : new Event(metadata, content);
    };

    public static final Shape<Report> REPORT = spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var content = Requests.REPORT.read(spot);
        var clientID = spot.as("report").required("clientID", Words.NAME);
        return metadata == null || content == null || clientID == null ? null : new Report(metadata, clientID, content);
    };

    public static final Shape<Subscription> SUBSCRIPTION = spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var content = Requests.SUBSCRIPTION.read(spot);
        var clientID = spot.as("subscription").required("clientID", Words.NAME);
        return metadata == null || content == null || clientID == null
                ? null
                : new Subscription(metadata, clientID, content);
    };

    public static final Shape<Ven> VEN = object("ven", spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var clientID = spot.required("clientID", Words.NAME);
        var venName = spot.required("venName", Words.NAME);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(() -> new Ven(
                requireNonNull(metadata), requireNonNull(clientID), requireNonNull(venName), targets, attributes));
    });

    public static final Shape<Resource> RESOURCE = object("resource", spot -> {
        var metadata = Shapes.METADATA.read(spot);
        var clientID = spot.required("clientID", Words.NAME);
        var resourceName = spot.required("resourceName", Words.NAME);
        var venID = spot.required("venID", Words.OBJECT_ID);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(() -> new Resource(
                requireNonNull(metadata),
                requireNonNull(clientID),
                requireNonNull(resourceName),
                requireNonNull(venID),
                targets,
                attributes));
    });

    public static final Shape<Notification> NOTIFICATION = object("notification", spot -> {
        var type = spot.required("objectType", Words.oneOf(ObjectType.class));
        var operation = spot.required("operation", Words.oneOf(Operation.class));
        var object = type == null ? null : spot.required("object", of(type));
        var targets = spot.optional("targets", Shapes.TARGETS);
        return spot.built(() ->
                new Notification(requireNonNull(type), requireNonNull(operation), requireNonNull(object), targets));
    });

    private Represented() {}

    /** How an object of this type is read. */
    public static Shape<? extends AdrObject> of(ObjectType type) {
        return switch (type) {
            case PROGRAM -> PROGRAM;
            case EVENT -> EVENT;
            case REPORT -> REPORT;
            case SUBSCRIPTION -> SUBSCRIPTION;
            case VEN -> VEN;
            case RESOURCE -> RESOURCE;
        };
    }
}
