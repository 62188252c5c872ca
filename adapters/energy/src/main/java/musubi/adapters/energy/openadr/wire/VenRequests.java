package musubi.adapters.energy.openadr.wire;

import static java.util.Objects.requireNonNull;
import static musubi.adapters.energy.openadr.wire.Shapes.object;

/** What clients write of vens and resources, in the form of the business logic or in that of a VEN. */
public final class VenRequests {

    private static final Shape<BlVenRequest> VEN_OF_BL = object("BlVenRequest", spot -> {
        var clientID = spot.required("clientID", Words.NAME);
        var venName = spot.required("venName", Words.NAME);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(
                () -> new BlVenRequest(requireNonNull(clientID), requireNonNull(venName), targets, attributes));
    });

    private static final Shape<VenVenRequest> VEN_OF_VEN = object("VenVenRequest", spot -> {
        var venName = spot.required("venName", Words.NAME);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(() -> new VenVenRequest(requireNonNull(venName), attributes));
    });

    private static final Shape<BlResourceRequest> RESOURCE_OF_BL = object("BlResourceRequest", spot -> {
        var clientID = spot.optional("clientID", Words.NAME);
        var resourceName = spot.required("resourceName", Words.NAME);
        var venID = spot.required("venID", Words.OBJECT_ID);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(() -> new BlResourceRequest(
                clientID, requireNonNull(resourceName), requireNonNull(venID), targets, attributes));
    });

    private static final Shape<VenResourceRequest> RESOURCE_OF_VEN = object("VenResourceRequest", spot -> {
        var resourceName = spot.required("resourceName", Words.NAME);
        var venID = spot.optional("venID", Words.OBJECT_ID);
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        return spot.built(() -> new VenResourceRequest(requireNonNull(resourceName), venID, attributes));
    });

    private VenRequests() {}

    /** @param ofVen whether a body that does not say whose it is comes from a VEN */
    public static Shape<VenRequest> ven(boolean ofVen) {
        return spot -> switch (form(spot, "VEN", BlVenRequest.OBJECT_TYPE, VenVenRequest.OBJECT_TYPE, ofVen)) {
            case OF_BL -> VEN_OF_BL.read(spot);
            case OF_VEN -> VEN_OF_VEN.read(spot);
            case NONE -> null;
        };
    }

    /** @param ofVen as above */
    public static Shape<ResourceRequest> resource(boolean ofVen) {
        return spot -> switch (form(
                spot, "RESOURCE", BlResourceRequest.OBJECT_TYPE, VenResourceRequest.OBJECT_TYPE, ofVen)) {
            case OF_BL -> RESOURCE_OF_BL.read(spot);
            case OF_VEN -> RESOURCE_OF_VEN.read(spot);
            case NONE -> null;
        };
    }

    private enum Form {
        OF_BL,
        OF_VEN,
        NONE
    }

    /** Clients leave {@code objectType} out, or put the object's own there; VEN stands for both in some. */
    private static Form form(Spot spot, String object, String ofBl, String ofVen, boolean venCalls) {
        var type = spot.json().path("objectType");
        if (type.isMissingNode()
                || type.isNull()
                || type.asText().equals(object)
                || type.asText().equals("VEN")) {
            return venCalls ? Form.OF_VEN : Form.OF_BL;
        }
        var word = spot.as("objectTypes").optional("objectType", Descriptors.word(ofBl, ofVen));
        return word == null ? Form.NONE : word.equals(ofBl) ? Form.OF_BL : Form.OF_VEN;
    }
}
