package musubi.adapters.energy.openadr.wire;

import static java.util.Objects.requireNonNull;
import static musubi.adapters.energy.openadr.wire.Shapes.list;
import static musubi.adapters.energy.openadr.wire.Shapes.object;

/** What clients write of programs, events, reports and subscriptions. */
public final class Requests {

    private static final Shape<ProgramDescription> PROGRAM_DESCRIPTION = object("programRequest", spot -> {
        var url = spot.required("URL", Words.ADDRESS);
        return spot.built(() -> new ProgramDescription(requireNonNull(url)));
    });

    private static final Shape<ReportResource> REPORT_RESOURCE = object("reportRequest", spot -> {
        var resourceName = spot.required("resourceName", Words.NAME);
        var intervalPeriod = spot.optional("intervalPeriod", Shapes.INTERVAL_PERIOD);
        var intervals = spot.required("intervals", list(Shapes.INTERVAL));
        return spot.built(
                () -> new ReportResource(requireNonNull(resourceName), intervalPeriod, requireNonNull(intervals)));
    });

    /**
     * Who asks to be told of reads is told at once that nobody is, and not by silence: each poll of each VEN would be a notification
     * (notifications by MQTT know no READ either).
     */
    private static final Shape<Operation> TOLD_OPERATION = spot -> {
        var operation = Words.oneOf(Operation.class).read(spot);
        if (operation == Operation.READ) {
            spot.note(
                    "reads-are-not-told",
                    "This VTN does not notify of READ; leave it out, and ask for CREATE, UPDATE and DELETE.",
                    "この VTN は READ を通知しません。READ を除き、CREATE、UPDATE、DELETE を指定してください。");
            return null;
        }
        return operation;
    };

    private static final Shape<ObjectOperation> OBJECT_OPERATION = object("subscriptionRequest", spot -> {
        var objects = spot.required("objects", list(Words.oneOf(ObjectType.class)));
        var operations = spot.required("operations", list(TOLD_OPERATION));
        var callbackUrl = spot.required("callbackUrl", Words.ADDRESS);
        var bearerToken = spot.optional("bearerToken", Words.TOKEN);
        return spot.built(() -> new ObjectOperation(
                requireNonNull(objects), requireNonNull(operations), requireNonNull(callbackUrl), bearerToken));
    });

    public static final Shape<ProgramRequest> PROGRAM = object("programRequest", spot -> {
        var programName = spot.required("programName", Words.NAME);
        var intervalPeriod = spot.optional("intervalPeriod", Shapes.INTERVAL_PERIOD);
        var programDescriptions = spot.optional("programDescriptions", list(PROGRAM_DESCRIPTION));
        var payloadDescriptors = spot.optional("payloadDescriptors", list(Descriptors.OF_EITHER));
        var attributes = spot.optional("attributes", Shapes.ATTRIBUTES);
        var targets = spot.optional("targets", Shapes.TARGETS);
        return spot.built(() -> new ProgramRequest(
                requireNonNull(programName),
                intervalPeriod,
                programDescriptions,
                payloadDescriptors,
                attributes,
                targets));
    });

    public static final Shape<EventRequest> EVENT = object("eventRequest", spot -> {
        var programID = spot.required("programID", Words.OBJECT_ID);
        var eventName = spot.optional("eventName", Words.TEXT);
        var duration = spot.optional("duration", Quantities.LASTING);
        var priority = spot.optional("priority", Quantities.NOT_NEGATIVE);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var reportDescriptors = spot.optional("reportDescriptors", list(Descriptors.OF_REQUESTED_REPORTS));
        var payloadDescriptors = spot.optional("payloadDescriptors", list(Descriptors.OF_EVENTS));
        var intervalPeriod = spot.optional("intervalPeriod", Shapes.INTERVAL_PERIOD);
        var intervals = spot.optional("intervals", list(Shapes.INTERVAL));
        return spot.built(() -> new EventRequest(
                requireNonNull(programID),
                eventName,
                duration,
                priority,
                targets,
                reportDescriptors,
                payloadDescriptors,
                intervalPeriod,
                intervals));
    });

    public static final Shape<ReportRequest> REPORT = object("reportRequest", spot -> {
        var eventID = spot.required("eventID", Words.OBJECT_ID);
        var clientName = spot.required("clientName", Words.NAME);
        var reportName = spot.optional("reportName", Words.TEXT);
        var payloadDescriptors = spot.optional("payloadDescriptors", list(Descriptors.OF_REPORTS));
        var resources = spot.required("resources", list(REPORT_RESOURCE));
        return spot.built(() -> new ReportRequest(
                requireNonNull(eventID),
                requireNonNull(clientName),
                reportName,
                payloadDescriptors,
                requireNonNull(resources)));
    });

    public static final Shape<SubscriptionRequest> SUBSCRIPTION = object("subscriptionRequest", spot -> {
        var clientName = spot.required("clientName", Words.NAME);
        var programID = spot.optional("programID", Words.OBJECT_ID);
        var objectOperations = spot.required("objectOperations", list(OBJECT_OPERATION));
        var targets = spot.optional("targets", Shapes.TARGETS);
        return spot.built(() -> new SubscriptionRequest(
                requireNonNull(clientName), programID, requireNonNull(objectOperations), targets));
    });

    private Requests() {}
}
