package musubi.adapters.energy.openadr.wire;

import static java.util.Objects.requireNonNull;

/** Descriptors of payloads, told apart by their {@code objectType}, and requests for reports. */
final class Descriptors {

    static final Shape<EventPayloadDescriptor> OF_EVENTS = Shapes.object("eventPayloadDescriptor", spot -> {
        spot.required("objectType", word(EventPayloadDescriptor.OBJECT_TYPE));
        var payloadType = spot.required("payloadType", Words.NAME);
        var units = spot.optional("units", Words.NAME);
        var currency = spot.optional("currency", Words.TEXT);
        return spot.built(() -> new EventPayloadDescriptor(requireNonNull(payloadType), units, currency));
    });

    static final Shape<ReportPayloadDescriptor> OF_REPORTS = Shapes.object("reportPayloadDescriptor", spot -> {
        spot.required("objectType", word(ReportPayloadDescriptor.OBJECT_TYPE));
        var payloadType = spot.required("payloadType", Words.NAME);
        var readingType = spot.optional("readingType", Words.NAME);
        var units = spot.optional("units", Words.NAME);
        var accuracy = spot.optional("accuracy", Quantities.NUMBER);
        var confidence = spot.optional("confidence", Quantities.PERCENT);
        return spot.built(() ->
                new ReportPayloadDescriptor(requireNonNull(payloadType), readingType, units, accuracy, confidence));
    });

    /** Of a program, which may describe either. */
    static final Shape<PayloadDescriptor> OF_EITHER = spot -> {
        switch (spot.json().path("objectType").asText("")) {
            case EventPayloadDescriptor.OBJECT_TYPE -> {
                return OF_EVENTS.read(spot);
            }
            case ReportPayloadDescriptor.OBJECT_TYPE -> {
                return OF_REPORTS.read(spot);
            }
            default -> {
                var there = spot.as("programRequest");
                if (there.isObject()) {
                    there.required(
                            "objectType",
                            word(EventPayloadDescriptor.OBJECT_TYPE, ReportPayloadDescriptor.OBJECT_TYPE));
                }
                return null;
            }
        }
    };

    static final Shape<ReportDescriptor> OF_REQUESTED_REPORTS = Shapes.object("reportDescriptor", spot -> {
        var payloadType = spot.required("payloadType", Words.NAME);
        var readingType = spot.optional("readingType", Words.NAME);
        var units = spot.optional("units", Words.NAME);
        var targets = spot.optional("targets", Shapes.TARGETS);
        var aggregate = spot.optional("aggregate", Quantities.TRUTH);
        var startInterval = spot.optional("startInterval", Quantities.INTEGER);
        var numIntervals = spot.optional("numIntervals", Quantities.INTEGER);
        var historical = spot.optional("historical", Quantities.TRUTH);
        var frequency = spot.optional("frequency", Quantities.INTEGER);
        var repeat = spot.optional("repeat", Quantities.INTEGER);
        var reportIntervals = spot.optional("reportIntervals", Words.oneOf(ReportIntervals.class));
        return spot.built(() -> new ReportDescriptor(
                requireNonNull(payloadType),
                readingType,
                units,
                targets,
                aggregate,
                startInterval,
                numIntervals,
                historical,
                frequency,
                repeat,
                reportIntervals));
    });

    private Descriptors() {}

    /** One of these words, and no other. */
    static Shape<String> word(String... words) {
        return spot -> {
            for (var each : words) {
                if (spot.json().isTextual() && each.equals(spot.json().textValue())) {
                    return each;
                }
            }
            var all = String.join(", ", words);
            spot.note("not-one-of", "This is one of " + all + ".", "次のいずれかです: " + all + "。");
            return null;
        };
    }
}
