package musubi.adapters.transit.realtime.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;

/** Which rules a message breaks, and where: each rule is one notice with a count and some examples. */
public final class Marks {

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 80;

    private final Map<Rule, Tally> tallies = new LinkedHashMap<>();
    private final Set<Entity> faulty = byIdentity();
    private final Set<Entity> leftOut = byIdentity();
    private Consequence worst = Consequence.NOTED;

    private static final class Tally {
        private final SequencedSet<String> places = new LinkedHashSet<>();
        private final List<String> values = new ArrayList<>();
        private long count;
    }

    /** Of two entities that are equal to the letter, one may be left out. */
    private static Set<Entity> byIdentity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Of the message as a whole. */
    void add(Rule rule, String place, String value) {
        tally(rule, place, value);
        worst = Consequence.values()[
                Math.max(worst.ordinal(), rule.consequence().ordinal())];
    }

    /** Of one entity; {@code REFUSED} and {@code HELD} are of messages alone. */
    void add(Rule rule, Entity entity, String value) {
        tally(rule, "entity " + shorten(entity.id()), value);
        if (rule.severity() == Severity.ERROR) {
            faulty.add(entity);
        }
        if (rule.consequence() == Consequence.LEFT_OUT) {
            leftOut.add(entity);
        }
    }

    private void tally(Rule rule, String place, String value) {
        var tally = tallies.computeIfAbsent(rule, _ -> new Tally());
        tally.count++;
        if (tally.places.size() < EXAMPLES) {
            tally.places.add(place);
        }
        if (!value.isEmpty() && tally.values.size() < EXAMPLES) {
            tally.values.add(shorten(value));
        }
    }

    private static String shorten(String value) {
        var clean = value.replaceAll("\\p{Cntrl}", "·");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }

    public boolean refuses() {
        return worst == Consequence.REFUSED;
    }

    public boolean holds() {
        return worst == Consequence.HELD;
    }

    public boolean leavesOut(Entity entity) {
        return leftOut.contains(entity);
    }

    public int leftOut() {
        return leftOut.size();
    }

    /** Entities with an error. */
    public int faulty() {
        return faulty.size();
    }

    public boolean has(Rule rule) {
        return tallies.containsKey(rule);
    }

    /** How often each rule is broken, by its code. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        tallies.forEach((rule, tally) -> counts.put(rule.code(), tally.count));
        return counts;
    }

    /** The worst first. */
    public List<Notice> notices() {
        return tallies.entrySet().stream()
                .map(it -> notice(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Notice::severity))
                .toList();
    }

    private static Notice notice(Rule rule, Tally tally) {
        var values = tally.values.isEmpty() ? "" : " (" + String.join(", ", tally.values) + ")";
        var many = tally.count > 1;
        var en = rule.text().en() + values + (many ? " Found " + tally.count + " times." : "");
        var ja = rule.text().ja() + values + (many ? "全" + tally.count + "件。" : "");
        return new Notice(
                rule.code(), rule.severity(), String.join(", ", tally.places), new Text(en, ja), clause(rule));
    }

    private static String clause(Rule rule) {
        return rule.code().startsWith("M") ? "Musubi " + rule.code() : "GTFS-realtime, rule " + rule.code();
    }
}
