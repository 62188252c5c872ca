package musubi.adapters.transit.commute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.planner.plan.Journeys;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What a firm asked, and what is wrong with it.
 *
 * @param request null where it could not be read
 */
record CommuteReading(@Nullable CommuteRequest request, List<Notice> notices) {

    /** Fewer heads in one place would show a person. */
    static final int FEWEST_HEADS = 3;

    private static final int MOST_HEADS = 100_000;
    private static final int MOST_HOMES = 200;
    private static final int MOST_SHIFTS = 20;
    private static final int LONGEST = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_NAME = 100;

    static CommuteReading of(Payload body) {
        var wrong = new ArrayList<Notice>();
        var request = read(body, wrong);
        if (request != null) {
            check(request, wrong);
        }
        return new CommuteReading(request, wrong);
    }

    private static @Nullable CommuteRequest read(Payload body, List<Notice> wrong) {
        try {
            var tree = CommuteFormats.JSON.readTree(body.bytes());
            if (tree == null || !tree.isObject()) {
                wrong.add(shape("", null));
                return null;
            }
            missing(tree, "", List.of("start", "end", "workplace", "shifts", "homes"), wrong);
            each(tree, "shifts", List.of("id", "begins", "ends", "days"), wrong);
            each(tree, "homes", List.of("area", "shift", "heads"), wrong);
            return wrong.isEmpty() ? CommuteFormats.JSON.treeToValue(tree, CommuteRequest.class) : null;
        } catch (JsonMappingException unfitting) {
            wrong.add(shape(place(unfitting), unfitting));
            return null;
        } catch (JsonProcessingException none) {
            wrong.add(shape("", none));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("the body " + body.sha256Hex() + " cannot be read", e);
        }
    }

    private static void each(JsonNode tree, String list, List<String> members, List<Notice> wrong) {
        var rows = tree.path(list);
        for (var at = 0; at < rows.size(); at++) {
            missing(rows.get(at), list + "[" + at + "].", members, wrong);
        }
    }

    private static void missing(JsonNode node, String before, List<String> members, List<Notice> wrong) {
        members.stream()
                .filter(it -> !node.hasNonNull(it))
                .forEach(it -> wrong.add(
                        error("required-missing", before + it, "Write '" + it + "'.", "「" + it + "」を書いてください。")));
    }

    private static String place(JsonMappingException unfitting) {
        var place = new StringBuilder();
        unfitting
                .getPath()
                .forEach(it -> place.append(
                        it.getFieldName() == null
                                ? "[" + it.getIndex() + "]"
                                : (place.isEmpty() ? "" : ".") + it.getFieldName()));
        return place.toString();
    }

    private static Notice shape(String place, @Nullable Exception cause) {
        return error(
                cause instanceof JsonMappingException ? "wrong-value" : "not-json",
                place,
                "Write JSON as /openapi.json describes it: days as 2026-11-01, times as 08:30, days of the week as MONDAY.",
                "/openapi.json の形の JSON を送ってください。日付は 2026-11-01、時刻は 08:30、曜日は MONDAY の形です。");
    }

    private static void check(CommuteRequest it, List<Notice> wrong) {
        var days = ChronoUnit.DAYS.between(it.start(), it.end()) + 1;
        if (days < 1
                || days > LONGEST
                || it.start().getYear() < FIRST_YEAR
                || it.end().getYear() > LAST_YEAR) {
            wrong.add(error(
                    "wrong-period",
                    "end",
                    "From 1 to 366 days, in the years 2000 to 2200.",
                    "期間は 2000 年から 2200 年の間で、1 日から 366 日までです。"));
        }
        size("shifts", it.shifts().size(), MOST_SHIFTS, wrong);
        size("homes", it.homes().size(), MOST_HOMES, wrong);
        if (it.modes() != null && !Journeys.areModes(it.modes())) {
            wrong.add(
                    error("wrong-value", "modes", "Write modes of /transit/plan.", "/transit/plan の modes を書いてください。"));
        }
        name("workplace", it.workplace(), wrong);
        var known = new HashSet<String>();
        for (var at = 0; at < it.shifts().size(); at++) {
            var shift = it.shifts().get(at);
            if (shift.days().isEmpty() || !known.add(shift.id())) {
                wrong.add(error(
                        "wrong-shift",
                        "shifts[" + at + "]",
                        "A shift has an id of its own, and a day at least.",
                        "勤務には固有の id と、1つ以上の曜日が必要です。"));
            }
        }
        for (var at = 0; at < it.homes().size(); at++) {
            home("homes[" + at + "].", it.homes().get(at), known, wrong);
        }
    }

    private static void home(String at, CommuteRequest.Home home, Set<String> shifts, List<Notice> wrong) {
        name(at + "area", home.area(), wrong);
        if (home.place() != null && Journeys.place(home.place()) == null) {
            wrong.add(error(
                    "wrong-value",
                    at + "place",
                    "Write lat,lon or stop:<feed>:<stop>.",
                    "緯度,経度 または stop:<フィード>:<停留所> の形で書いてください。"));
        }
        if (!shifts.contains(home.shift())) {
            wrong.add(error("unknown-shift", at + "shift", "There is no such shift.", "この id の勤務はありません。"));
        }
        if (home.heads() < FEWEST_HEADS || home.heads() > MOST_HEADS) {
            wrong.add(error(
                    "too-few-heads",
                    at + "heads",
                    "From 3 to 100000: fewer would show a person. Join the area with the one beside it.",
                    "3 人から 100000 人までです。少ないと個人が特定されるため、隣の地区とまとめてください。"));
        }
    }

    private static void size(String list, int size, int most, List<Notice> wrong) {
        if (size < 1 || size > most) {
            wrong.add(error("wrong-size", list, "From 1 to " + most + " of them.", "1 件から " + most + " 件までです。"));
        }
    }

    private static void name(String at, String name, List<Notice> wrong) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            wrong.add(error("wrong-value", at, "From 1 to 100 characters.", "1 文字から 100 文字までです。"));
        }
    }

    static Notice error(String code, String place, String en, String ja) {
        return Notice.error(code, place, en, ja, null);
    }
}
