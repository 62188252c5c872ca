package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** From OpenTripPlanner's {@code RoutingError} to a sentence that says what to do. */
final class ReasonMapper {

    static final Plan.Reason NO_WAY = new Plan.Reason(
            "NO_WAY",
            null,
            new Text(
                    "No way was found by these modes. Allow more modes, or choose other places or another time.",
                    "指定した交通手段では経路が見つかりません。交通手段を増やすか、地点か時刻を変えてください。"));

    static final Plan.Reason TOO_FAR = new Plan.Reason(
            "WALK_TOO_LONG",
            "maxWalk",
            new Text(
                    "Every way asks for more walking than that. Allow more, or choose other modes.",
                    "どの経路もこの距離より長く歩きます。歩く距離を増やすか、ほかの交通手段を選んでください。"));

    private final ZoneId zone;

    ReasonMapper(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Of an answer without a way there is always a reason: OpenTripPlanner names none when it was asked for a way on foot alone.
     *
     * @param data the answer's {@code data}, with {@code serviceTimeRange} beside the plan
     */
    List<Plan.Reason> map(JsonNode data) {
        var plan = data.path("planConnection");
        var named = Field.list(
                plan.path("routingErrors"),
                error -> reason(error.path("code").asText(), error, data.path("serviceTimeRange")));
        return named.isEmpty() && plan.path("edges").isEmpty() ? List.of(NO_WAY) : named;
    }

    private Plan.Reason reason(String code, JsonNode error, JsonNode range) {
        return new Plan.Reason(code, parameter(Field.text(error, "inputField")), text(code, range));
    }

    private static @Nullable String parameter(@Nullable String inputField) {
        return switch (inputField) {
            case "FROM" -> "from";
            case "TO" -> "to";
            case "DATE_TIME" -> "time";
            case null, default -> null;
        };
    }

    private Text text(String code, JsonNode range) {
        return switch (code) {
            case "LOCATION_NOT_FOUND" ->
                new Text(
                        "No street or stop is near this place. Choose a point closer to a road, or a stop.",
                        "この地点の近くに道路も停留所もありません。道路に近い地点か停留所を指定してください。");
            case "NO_STOPS_IN_RANGE" ->
                new Text(
                        "No stop is within walking distance of this place. Choose a point closer to a stop.",
                        "この地点から歩ける範囲に停留所がありません。停留所に近い地点を指定してください。");
            case "OUTSIDE_BOUNDS" ->
                new Text(
                        "This place is outside the area of the planner. Choose a point inside it.",
                        "この地点は検索できる範囲の外です。範囲内の地点を指定してください。");
            case "OUTSIDE_SERVICE_PERIOD" -> outside(range);
            case "NO_TRANSIT_CONNECTION" ->
                new Text(
                        "No vehicles connect these two places. Allow more modes, or choose other places.",
                        "この2地点を結ぶ便がありません。利用できる交通手段を増やすか、別の地点を指定してください。");
            case "NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW" ->
                new Text(
                        "No vehicles connect these two places within a day of this time. Choose another day.",
                        "この時刻から1日のうちに2地点を結ぶ便がありません。別の日を指定してください。");
            case "WALKING_BETTER_THAN_TRANSIT" ->
                new Text(
                        "Walking is faster than any vehicle. Leave WALK out of modes to see vehicles nevertheless.",
                        "歩くほうが速く着きます。それでも便を調べるには modes から WALK を除いてください。");
            default ->
                new Text(
                        "The planner found no way (" + code + "). Choose other places or another time.",
                        "経路が見つかりませんでした(" + code + ")。地点か時刻を変えてください。");
        };
    }

    private Text outside(JsonNode range) {
        var first = day(range.path("start").asLong());
        var last = day(range.path("end").asLong() - 1);
        return new Text(
                "The timetables are valid from " + first + " to " + last + ". Choose a time between.",
                "時刻表の有効期間は " + first + " から " + last + " までです。期間内の時刻を指定してください。");
    }

    private LocalDate day(long epochSecond) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
    }
}
