package musubi.adapters.energy.openadr;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.Reading.Right;
import musubi.adapters.energy.openadr.wire.Reading.Wrong;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Until when an event counts as active.
 *
 * @param zone of the city, whose days and months are meant
 */
record EventLife(ZoneId zone) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @param event its body
     * @param program the body of its program, whose period counts where the event has none
     * @param written what "at once" means to it
     */
    StoredObject.Life of(String event, String program, Instant written) {
        var request = read(Requests.EVENT, event);
        var timetable = Timetable.of(request, read(Requests.PROGRAM, program).intervalPeriod(), written, zone);
        var end = timetable.isCancelled() ? written : timetable.lifespan().end();
        return new StoredObject.Life(request.priority(), bounded(end), request.intervalPeriod() != null);
    }

    /** What is beyond the calendar of people never ends. */
    private static @Nullable Instant bounded(Instant end) {
        return end.isAfter(LAST) ? null : end.isBefore(FIRST) ? FIRST : end;
    }

    private static <T> T read(Shape<T> shape, String body) {
        return switch (Wire.read(shape, body.getBytes(StandardCharsets.UTF_8))) {
            case Right<T>(var value, var _) -> value;
            case Wrong<T>(var notices) -> throw new IllegalStateException("the store keeps what was valid: " + notices);
        };
    }
}
