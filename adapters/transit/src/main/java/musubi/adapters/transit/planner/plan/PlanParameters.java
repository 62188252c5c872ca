package musubi.adapters.transit.planner.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import musubi.hub.message.Text;

/** Reads the parameters of {@code GET /transit/plan}; each has a sentence that says how it is written. */
final class PlanParameters {

    static final Text POINT = new Text(
            "Write lat,lon in degrees, for example 36.5461,140.6289, or stop:<feed>:<stop>.",
            "緯度,経度(例: 36.5461,140.6289)または stop:<フィード>:<停留所> の形で指定してください。");
    static final Text TIME = new Text(
            "Write ISO 8601, for example 2026-11-24T08:00 (local time) or 2026-11-24T08:00:00+09:00 (+ is %2B in a URL).",
            "ISO 8601 で指定してください。例: 2026-11-24T08:00(現地時刻)、2026-11-24T08:00:00+09:00(URL では + を %2B と書く)。");
    private static final Text BOOLEAN = new Text("Write true or false.", "true または false を指定してください。");
    static final Text COUNT = new Text("Write a number from 1 to 20.", "1 から 20 までの数を指定してください。");
    static final Text MODES = new Text(
            "Write a list of WALK, BUS, RAIL, TRAM, SUBWAY, FERRY, COACH, MONORAIL, FUNICULAR, GONDOLA, CABLE_CAR, TROLLEYBUS, TAXI, CARPOOL, AIRPLANE, for example BUS,RAIL,WALK.",
            "WALK, BUS, RAIL, TRAM, SUBWAY, FERRY, COACH, MONORAIL, FUNICULAR, GONDOLA, CABLE_CAR, TROLLEYBUS, TAXI, CARPOOL, AIRPLANE から選び、例えば BUS,RAIL,WALK のように指定してください。");
    static final Text LANGUAGE = new Text("Write a language tag, for example ja or en.", "ja や en などの言語タグを指定してください。");

    /** How many itineraries are given when nobody says how many. */
    static final int USUAL_COUNT = 5;

    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which a time without offset is read */
    PlanParameters(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param fallback the language when no parameter names one
     * @throws BadParameter naming the first that is missing or cannot be read
     */
    PlanRequest read(Map<String, String> parameters, Locale fallback) {
        var from = new Raw(parameters, "from");
        var to = new Raw(parameters, "to");
        return new PlanRequest(
                from.required(Point::parse, POINT),
                to.required(Point::parse, POINT),
                new Raw(parameters, "time").optional(this::time, TIME).orElseGet(this::now),
                new Raw(parameters, "arriveBy")
                        .optional(PlanParameters::bool, BOOLEAN)
                        .orElse(false),
                new Raw(parameters, "numItineraries")
                        .optional(PlanParameters::count, COUNT)
                        .orElse(USUAL_COUNT),
                new Raw(parameters, "wheelchair")
                        .optional(PlanParameters::bool, BOOLEAN)
                        .orElse(false),
                new Raw(parameters, "modes").optional(Modes::parse, MODES).orElse(Modes.ALL),
                new Raw(parameters, "lang")
                        .optional(PlanParameters::language, LANGUAGE)
                        .orElse(fallback));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(zone).toOffsetDateTime();
    }

    /** A plus that was not escaped arrives as a blank. */
    private OffsetDateTime time(String text) {
        TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.strip().replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact
                : LocalDateTime.from(parsed).atZone(zone).toOffsetDateTime();
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static int count(String text) {
        var count = Integer.parseInt(text);
        if (count < 1 || count > PlanRequest.MAX_COUNT) {
            throw new IllegalArgumentException("Too few or too many");
        }
        return count;
    }

    private static Locale language(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    /** One parameter as it came. */
    private record Raw(Map<String, String> parameters, String name) {

        <T> T required(Function<String, T> parse, Text remedy) {
            return optional(parse, remedy).orElseThrow(() -> new BadParameter(name, remedy));
        }

        <T> Optional<T> optional(Function<String, T> parse, Text remedy) {
            var text = parameters.get(name);
            if (text == null || text.isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | IllformedLocaleException | DateTimeException unreadable) {
                throw new BadParameter(name, remedy);
            }
        }
    }
}
