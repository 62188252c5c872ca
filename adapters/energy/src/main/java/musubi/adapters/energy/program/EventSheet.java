package musubi.adapters.energy.program;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.timing.Koma;
import musubi.adapters.energy.openadr.wire.EventPayloadDescriptor;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.Span;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A template of an event, filled in, as a person wrote it.
 *
 * @param day of the city
 * @param first コマ, 1 to 48
 * @param last コマ, inclusive
 * @param name empty: the template and the day
 * @param priority empty: the template's
 * @param targets whom it is for; empty: everybody
 * @param values by type of payload
 */
public record EventSheet(
        String day,
        String first,
        String last,
        String name,
        String priority,
        String targets,
        Map<String, String> values) {

    private static final int LONGEST_NAME = 128;
    private static final int FARTHEST_YEARS = 2;

    /** From when to when, in half hours. */
    private record Window(LocalDate day, int first, int last) {

        Instant start(ZoneId zone) {
            return day.atStartOfDay(zone).toInstant().plus(Koma.LENGTH.multipliedBy(first - 1L));
        }

        Instant end(ZoneId zone) {
            return day.atStartOfDay(zone).toInstant().plus(Koma.LENGTH.multipliedBy(last));
        }
    }

    /** @param now what is over by then cannot be announced */
    public Filled<EventRequest> fill(Template template, String program, Instant now, ZoneId zone) {
        var notices = new ArrayList<Notice>();
        var window = window(now, zone, notices);
        var rank = number(priority.isBlank() ? Integer.toString(template.event().priority()) : priority, 0, 1_000_000);
        if (rank == null) {
            notices.add(wrong(
                    "priority",
                    "The priority is a whole number from 0 on; 0 is the most urgent.",
                    "優先度は 0 以上の整数です（0 が最優先）。"));
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            notices.add(wrong("eventName", "A name has at most 128 characters in one line.", "名前は 1 行、128 文字までです。"));
        }
        var aimed = TargetNames.read(targets, notices);
        var rows = window == null ? Map.<Template.Series, List<BigDecimal>>of() : rows(template, window, notices);
        if (window == null || rank == null || !notices.isEmpty()) {
            return new Filled.Wrong<>(notices);
        }
        return new Filled.Right<>(new EventRequest(
                program,
                name.isBlank() ? template.id() + " " + window.day() : name.strip(),
                null,
                rank,
                aimed.isEmpty() ? null : aimed,
                template.reports().isEmpty() ? null : template.reports(),
                rows.keySet().stream()
                        .map(it -> new EventPayloadDescriptor(it.payload(), it.units(), it.currency()))
                        .toList(),
                new IntervalPeriod(Moment.of(window.start(zone)), Span.of(Koma.LENGTH), null),
                intervals(template, window, rows)));
    }

    /** Ids are numbers of コマ: so reports tell by themselves of which half hour they are. */
    private static List<Interval> intervals(
            Template template, Window window, Map<Template.Series, List<BigDecimal>> rows) {
        return IntStream.rangeClosed(window.first(), window.last())
                .mapToObj(koma -> new Interval(
                        koma,
                        null,
                        Stream.concat(
                                        rows.entrySet().stream()
                                                .map(row -> new ValuesMap(
                                                        row.getKey().payload(),
                                                        List.of(new Value.Decimal(
                                                                row.getValue().get(koma - window.first()))))),
                                        template.fixed().stream())
                                .toList()))
                .toList();
    }

    /** What nobody must write and nobody wrote is left out. */
    private Map<Template.Series, List<BigDecimal>> rows(Template template, Window window, List<Notice> notices) {
        var rows = new LinkedHashMap<Template.Series, List<BigDecimal>>();
        for (var series : template.series()) {
            var written = values.getOrDefault(series.payload(), "");
            if (series.required() || !written.isBlank()) {
                rows.put(series, new Row(series, window.first(), window.last()).read(written, notices));
            }
        }
        return rows;
    }

    private @Nullable Window window(Instant now, ZoneId zone, List<Notice> notices) {
        var from = number(first, 1, Koma.A_DAY);
        var to = number(last, 1, Koma.A_DAY);
        if (from == null || to == null || to < from) {
            notices.add(wrong(
                    "koma",
                    "Half hours are numbered 1 to 48, the first before the last.",
                    "コマは 1〜48 で、開始は終了以前にしてください。"));
            return null;
        }
        try {
            var window = new Window(LocalDate.parse(day.strip()), from, to);
            var latest = LocalDate.ofInstant(now, zone).plusYears(FARTHEST_YEARS);
            if (window.day().isBefore(latest) && window.end(zone).isAfter(now)) {
                return window;
            }
            notices.add(wrong("day", "The time is over, or more than two years away.", "終了した時間帯、または 2 年より先の日付です。"));
        } catch (DateTimeException _) {
            notices.add(wrong("day", "Write the day as 2026-12-01.", "日付は 2026-12-01 のように記入してください。"));
        }
        return null;
    }

    private static @Nullable Integer number(String text, int least, int most) {
        try {
            var number = Integer.parseInt(text.strip());
            return number >= least && number <= most ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static Notice wrong(String place, String en, String ja) {
        return Notice.error("wrong-" + place.toLowerCase(java.util.Locale.ROOT), place, en, ja, null);
    }
}
