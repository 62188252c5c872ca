package musubi.adapters.energy.openadr.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.timing.Slot;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.Limits;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.ReportRequest;
import musubi.adapters.energy.openadr.wire.ReportResource;
import musubi.adapters.energy.openadr.wire.Span;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a report with their times: those of the report where it says any, else those of the event's interval with the same
 * id, else when the report was written.
 */
final class ReportReadings {

    private static final String QUALITY = "DATA_QUALITY";

    private final ReportRequest report;
    private final Instant written;
    private final ZoneId zone;
    private final Map<Integer, Slot> ofEvent = new HashMap<>();

    ReportReadings(ReportRequest report, Timetable event, Instant written, ZoneId zone) {
        this.report = report;
        this.written = written;
        this.zone = zone;
        if (!event.isReportOnly()) {
            event.intervals(0).limit(event.size()).forEach(it -> ofEvent.putIfAbsent(it.interval(), it));
        }
    }

    Stream<Reported> list() {
        return report.resources().stream().flatMap(this::of);
    }

    private Stream<Reported> of(ReportResource resource) {
        if (!saysWhen(resource)) {
            return resource.intervals().stream().flatMap(it -> untimed(resource, it));
        }
        var timetable = Timetable.of(
                new EventRequest(
                        report.eventID(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        resource.intervalPeriod(),
                        resource.intervals()),
                null,
                written,
                zone);
        return timetable
                .slots(Instant.MIN, Span.NEVER)
                .limit(Limits.LIST)
                .flatMap(it -> values(resource, it.interval(), it.payloads(), it.start(), known(it.end()), true));
    }

    private Stream<Reported> untimed(ReportResource resource, Interval interval) {
        var slot = ofEvent.get(interval.id());
        return values(
                resource,
                interval.id(),
                interval.payloads(),
                slot == null ? written : slot.start(),
                slot == null ? null : known(slot.end()),
                false);
    }

    private static boolean saysWhen(ReportResource resource) {
        return Stream.concat(
                        Stream.ofNullable(resource.intervalPeriod()),
                        resource.intervals().stream().limit(1).flatMap(it -> Stream.ofNullable(it.intervalPeriod())))
                .anyMatch(it -> it.start() instanceof Moment.At);
    }

    private static @Nullable Instant known(Instant end) {
        return end.equals(Span.NEVER) ? null : end;
    }

    private static Stream<Reported> values(
            ReportResource resource,
            int interval,
            List<ValuesMap> payloads,
            Instant start,
            @Nullable Instant end,
            boolean timed) {
        var quality = payloads.stream()
                .filter(it -> it.type().equals(QUALITY))
                .flatMap(it -> it.values().stream())
                .map(ReportReadings::word)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return payloads.stream().filter(it -> !it.type().equals(QUALITY)).flatMap(it -> it.values().stream()
                .filter(value -> number(value) != null || word(value) != null)
                .map(value -> new Reported(
                        resource.resourceName(),
                        it.type(),
                        interval,
                        start,
                        end,
                        timed,
                        number(value),
                        word(value),
                        quality)));
    }

    private static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Decimal(var number) -> number;
            case Value.Whole(var number) -> new BigDecimal(number);
            case Value.Text _, Value.Truth _, Value.Point _ -> null;
        };
    }

    private static @Nullable String word(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.length() > Limits.TEXT ? text.substring(0, Limits.TEXT) : text;
            case Value.Truth(var truth) -> Boolean.toString(truth);
            case Value.Decimal _, Value.Whole _, Value.Point _ -> null;
        };
    }
}
