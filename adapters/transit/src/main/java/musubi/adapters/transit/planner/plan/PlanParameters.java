package musubi.adapters.transit.planner.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.query.BadParameter;
import musubi.adapters.transit.query.Query;
import musubi.hub.message.Text;

/** Reads the parameters of {@code GET /transit/plan}; each has a sentence that says how it is written. */
final class PlanParameters {

    static final Text POINT = new Text(
            "Write lat,lon in degrees, for example 36.5461,140.6289, or stop:<feed>:<stop>.",
            "緯度,経度(例: 36.5461,140.6289)または stop:<フィード>:<停留所> の形で指定してください。");
    static final Text TIME = new Text(
            "Write ISO 8601, for example 2026-11-24T08:00 (local time) or 2026-11-24T08:00:00+09:00 (+ is %2B in a URL).",
            "ISO 8601 で指定してください。例: 2026-11-24T08:00(現地時刻)、2026-11-24T08:00:00+09:00(URL では + を %2B と書く)。");
    static final Text COUNT = new Text("Write a number from 1 to 20.", "1 から 20 までの数を指定してください。");
    static final Text MODES = new Text(
            "Write a list of WALK, BUS, RAIL, TRAM, SUBWAY, FERRY, COACH, MONORAIL, FUNICULAR, GONDOLA, CABLE_CAR, TROLLEYBUS, TAXI, CARPOOL, AIRPLANE, BICYCLE, BICYCLE_RENTAL, SCOOTER_RENTAL, FLEX, for example BUS,RAIL,WALK.",
            "WALK, BUS, RAIL, TRAM, SUBWAY, FERRY, COACH, MONORAIL, FUNICULAR, GONDOLA, CABLE_CAR, TROLLEYBUS, TAXI, CARPOOL, AIRPLANE, BICYCLE, BICYCLE_RENTAL, SCOOTER_RENTAL, FLEX から選び、例えば BUS,RAIL,WALK のように指定してください。");
    static final Text ELSEWHERE = new Text("Choose another place than that of 'from'.", "from とは別の地点を指定してください。");
    static final Text MOST = new Text("Write metres, from 0 to 100000.", "メートル単位で 0 から 100000 までの整数を指定してください。");
    static final Text SPEED = new Text(
            "Write metres a second, from 0.2 to 3.0; most people walk 1.3.",
            "1秒あたりのメートル数を 0.2 から 3.0 までで指定してください(一般に 1.3)。");
    static final Text SLOPE = new Text(
            "Write true (beyond 5 percent), false, or the percentage that is still walked, from 1 to 30.",
            "true(5%を超える勾配を避ける)、false、または許容する勾配(%)を 1 から 30 までで指定してください。");

    /** How many itineraries are given when nobody says how many. */
    static final int USUAL_COUNT = 5;

    private static final double FIRST_YEAR = 1970;
    private static final double LAST_YEAR = 2200;
    private static final double LONGEST_WALK = 100_000;
    private static final double SLOWEST = 0.2;
    private static final double FASTEST = 3.0;
    private static final double STEEPEST = 30;

    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which a time without offset is read */
    PlanParameters(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param fallback the language when no parameter names one
     * @throws musubi.adapters.transit.query.BadParameter naming the first that is missing or cannot be read
     */
    PlanRequest read(Map<String, String> parameters, Locale fallback) {
        var query = new Query(parameters);
        var from = query.required("from", Point::parse, POINT);
        var to = query.required("to", Point::parse, POINT);
        if (from.equals(to)) {
            throw new BadParameter("to", ELSEWHERE);
        }
        return new PlanRequest(
                from,
                to,
                time(query, "time"),
                query.flag("arriveBy"),
                query.whole("numItineraries", 1, PlanRequest.MAX_COUNT, USUAL_COUNT, COUNT),
                query.flag("wheelchair"),
                query.optional("modes", Modes::parse, MODES).orElse(Modes.ALL),
                walking(query),
                query.language(fallback));
    }

    private static Walking walking(Query query) {
        return new Walking(
                query.optional("maxWalk", text -> (int) between(text, 0, LONGEST_WALK), MOST)
                        .orElse(null),
                query.optional("walkSpeed", text -> between(text, SLOWEST, FASTEST), SPEED)
                        .orElse(null),
                query.flag("avoidStairs"),
                query.optional("avoidSlopes", PlanParameters::slope, SLOPE)
                        .filter(it -> it > 0)
                        .orElse(null));
    }

    /** As a ratio; 0: any. True means what is asked of a public way (移動等円滑化基準: 5 percent). */
    private static double slope(String text) {
        return switch (text) {
            case "true" -> 0.05;
            case "false" -> 0;
            default -> between(text, 1, STEEPEST) / 100;
        };
    }

    private static double between(String text, double least, double most) {
        var number = Double.parseDouble(text);
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException("Too little or too much");
        }
        return number;
    }

    /** The time that a parameter names, or else now. */
    OffsetDateTime time(Query query, String name) {
        return query.optional(name, this::time, TIME).orElseGet(this::now);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    /** A plus that was not escaped arrives as a blank. */
    private OffsetDateTime time(String text) {
        TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.strip().replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        var time = parsed instanceof OffsetDateTime exact
                ? exact
                : LocalDateTime.from(parsed).atZone(zone).toOffsetDateTime();
        between(String.valueOf(time.getYear()), FIRST_YEAR, LAST_YEAR);
        return time;
    }
}
