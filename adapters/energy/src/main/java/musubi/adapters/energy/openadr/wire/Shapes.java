package musubi.adapters.energy.openadr.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The things of the standard that stand in its objects. */
final class Shapes {

    static final Shape<List<String>> TARGETS = list(Words.NAME);

    static final Shape<Value> VALUE = spot -> {
        var json = spot.json();
        if (json.isTextual()) {
            var text = Words.VALUE.read(spot);
            return text == null ? null : new Value.Text(text);
        }
        if (json.isBoolean()) {
            return new Value.Truth(json.booleanValue());
        }
        if (json.isIntegralNumber()) {
            return new Value.Whole(json.bigIntegerValue());
        }
        if (json.isNumber()) {
            var number = Quantities.NUMBER.read(spot);
            return number == null ? null : new Value.Decimal(number);
        }
        if (json.isObject()) {
            var point = spot.as("point");
            var x = point.required("x", Quantities.NUMBER);
            var y = point.required("y", Quantities.NUMBER);
            return point.built(() -> new Value.Point(requireNonNull(x), requireNonNull(y)));
        }
        spot.note(
                "wrong-type",
                "A value is a number, a text, true, false, or a point {\"x\":…,\"y\":…}.",
                "値は数値、文字列、true、false、または点 {\"x\":…,\"y\":…} です。");
        return null;
    };

    static final Shape<ValuesMap> VALUES_MAP = object("valuesMap", spot -> {
        var type = spot.required("type", Words.NAME);
        var values = spot.required("values", list(VALUE));
        return spot.built(() -> new ValuesMap(requireNonNull(type), requireNonNull(values)));
    });

    static final Shape<List<ValuesMap>> ATTRIBUTES = list(VALUES_MAP);

    static final Shape<IntervalPeriod> INTERVAL_PERIOD = object("intervalPeriod", spot -> {
        var start = spot.optional("start", Quantities.MOMENT);
        var duration = spot.optional("duration", Quantities.LASTING);
        var randomizeStart = spot.optional("randomizeStart", Quantities.SPAN);
        return spot.built(() -> new IntervalPeriod(start, duration, randomizeStart));
    });

    static final Shape<Interval> INTERVAL = object("interval", spot -> {
        var id = spot.required("id", Quantities.INTEGER);
        var period = spot.optional("intervalPeriod", INTERVAL_PERIOD);
        var payloads = spot.required("payloads", list(VALUES_MAP));
        return spot.built(() -> new Interval(requireNonNull(id), period, requireNonNull(payloads)));
    });

    static final Shape<ObjectMetadata> METADATA = object("objectMetadata", spot -> {
        var id = spot.required("id", Words.OBJECT_ID);
        var created = spot.required("createdDateTime", Quantities.MOMENT);
        var modified = spot.required("modificationDateTime", Quantities.MOMENT);
        var type = spot.required("objectType", Words.oneOf(ObjectType.class));
        return spot.built(() -> new ObjectMetadata(
                requireNonNull(id), requireNonNull(created), requireNonNull(modified), requireNonNull(type)));
    });

    private Shapes() {}

    static <T> Shape<List<T>> list(Shape<T> entry) {
        return spot -> spot.entries(entry);
    }

    /** An object that the standard's schema of this name describes. */
    static <T> Shape<T> object(String schema, Shape<T> members) {
        return spot -> {
            var there = spot.as(schema);
            return there.isObject() ? members.read(there) : null;
        };
    }
}
