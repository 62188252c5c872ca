package musubi.adapters.energy.meter.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Period;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What a request for readings says, in the words of its parameters. */
record HistoryRequest(
        String point,
        @Nullable String from,
        @Nullable String to,
        @Nullable String direction,
        @Nullable String versions,
        @Nullable String known,
        @Nullable String after,
        @Nullable String limit) {

    static final int USUAL = 1_488; // a month of 31 days
    static final int MOST = 17_568; // a year of 366 days

    /** What it says, or what is wrong with it. */
    sealed interface Asked {}

    record Good(ReadingQuery query, int slots) implements Asked {}

    record Bad(Text why) implements Asked {}

    Asked read(ZoneId zone) {
        var start = moment(from, zone);
        var end = moment(to, zone);
        if (start == null || end == null || !start.isBefore(end)) {
            return bad(
                    "from and to are days or times at the full or half hour, from before to: from=2026-11-01&to=2026-12-01.",
                    "from と to は日付、または毎正時・30分の時刻で、from < to としてください（例: from=2026-11-01&to=2026-12-01）。");
        }
        var way = Stream.of(Direction.values())
                .filter(it -> it.name().equalsIgnoreCase(direction == null ? "IMPORT" : direction))
                .findFirst();
        var choice = Versions.find(versions == null ? "current" : versions.toLowerCase(Locale.ROOT));
        if (way.isEmpty() || choice.isEmpty()) {
            return bad(
                    "direction is import or export; versions is current, provisional, final or all.",
                    "direction は import か export、versions は current、provisional、final、all です。");
        }
        var moment = known == null ? null : instant(known, zone);
        var goesOn = after == null ? start : moment(after, zone);
        if (known != null && moment == null || goesOn == null || goesOn.isBefore(start) || !goesOn.isBefore(end)) {
            return bad(
                    "known is a time; after is the value of next of the part before.",
                    "known は時刻、after は前の応答の next の値です。");
        }
        var slots = slots();
        return slots < 1 || slots > MOST
                ? bad("limit is 1 to " + MOST + " half hours.", "limit は 1〜" + MOST + " コマです。")
                : new Good(new ReadingQuery(point, way.get(), new Period(goesOn, end), choice.get(), moment), slots);
    }

    private int slots() {
        try {
            return limit == null ? USUAL : Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static Bad bad(String en, String ja) {
        return new Bad(new Text(en, ja));
    }

    /** The start of a half hour. */
    private static @Nullable Instant moment(@Nullable String text, ZoneId zone) {
        var moment = text == null ? null : instant(text, zone);
        return moment != null && moment.getNano() == 0 && moment.getEpochSecond() % Reading.SLOT.toSeconds() == 0
                ? moment
                : null;
    }

    /** A plus sign that nobody encoded arrives as a blank. Years as four digits, which the store knows as well. */
    private static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            var time = OffsetDateTime.parse(text.replace(' ', '+'));
            return time.getYear() < 1 || time.getYear() > 9999 ? null : time.toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
