package musubi.adapters.transit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of the page, and so in its form.
 *
 * @param from as the planner reads it, or empty where only a name was typed
 * @param when {@code now}, {@code leave} or {@code arrive}
 * @param time of the city, {@code yyyy-MM-ddTHH:mm}, where it is not now
 * @param by words of {@link Chip}; none: all
 * @param pick the number of the trip that is open, from 1
 */
record RiderQuery(
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String to,
        @Nullable String toName,
        @Nullable String when,
        @Nullable String time,
        @Nullable List<String> by,
        @Nullable String stepFree,
        @Nullable String gentle,
        @Nullable Integer pick) {

    private static final Set<String> WAYS = Set.of("leave", "arrive");
    private static final int LONGEST = 100;

    /** As somebody walks who is 75: some 3 km/h. */
    private static final Map<String, String> GENTLE =
            Map.of("walkSpeed", "0.85", "avoidStairs", "true", "avoidSlopes", "true");

    /** Whether anything is asked at all. */
    public boolean isAsked() {
        return !(start().isEmpty() && goal().isEmpty());
    }

    String start() {
        return text(from, fromName);
    }

    String goal() {
        return text(to, toName);
    }

    public String nameOfStart() {
        return text(fromName, from);
    }

    public String nameOfGoal() {
        return text(toName, to);
    }

    public String way() {
        return when != null && WAYS.contains(when) ? when : "now";
    }

    public List<String> chosen() {
        return by == null ? List.of() : by;
    }

    public boolean has(String chip) {
        return chosen().isEmpty() || chosen().contains(chip);
    }

    public boolean isStepFree() {
        return "true".equals(stepFree);
    }

    /** Whether one walks slowly, and no stairs and no steep streets. */
    public boolean isGentle() {
        return "true".equals(gentle);
    }

    public int open() {
        return pick == null || pick < 1 ? 1 : pick;
    }

    /** As the planner's door has it. */
    Map<String, String> plan(String start, String goal, Locale language, Iterable<String> modes) {
        var plan = new HashMap<>(Map.of("from", start, "to", goal, "lang", language.getLanguage()));
        plan.put("modes", String.join(",", modes));
        if (!way().equals("now") && time != null) {
            plan.put("time", time);
            plan.put("arriveBy", String.valueOf(way().equals("arrive")));
        }
        if (isStepFree()) {
            plan.put("wheelchair", "true");
        }
        if (isGentle()) {
            plan.putAll(GENTLE);
        }
        return plan;
    }

    private static String text(@Nullable String first, @Nullable String second) {
        var text = first == null || first.isBlank() ? second == null ? "" : second.strip() : first.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
