package musubi.adapters.transit.sharing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle or station of a simple table. What is read from it is checked, and told where it is wrong.
 *
 * @param place of the row, for example {@code vehicles.csv:12}
 */
record FleetRow(String place, Map<String, String> values, List<Notice> notices) {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0", "");
    private static final String CLAUSE = "transit/fleet/1";

    /** Empty where it is missing, and told. */
    String id(String field) {
        var text = text(field);
        if (text.isEmpty() || text.length() > 255 || text.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "an id of 1 to 255 characters", "1〜255文字のID");
        }
        return text;
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    double degrees(String field, double most) {
        var value = number(field);
        if (value == null || Math.abs(value) > most) {
            wrong(field, "degrees within " + (int) most, "±" + (int) most + "度以内の数");
            return 0;
        }
        return value;
    }

    /** Null where the cell is empty. */
    @Nullable
    Double metres(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        var value = number(field);
        if (value == null || value < 0) {
            wrong(field, "metres, from 0 on", "0以上のメートル数");
        }
        return value;
    }

    int count(String field) {
        var value = number(field);
        if (value == null || value < 0 || value > 1_000_000 || value != Math.rint(value)) {
            wrong(field, "a whole number from 0 on", "0以上の整数");
            return 0;
        }
        return value.intValue();
    }

    boolean flag(String field) {
        if (!YES.contains(text(field)) && !NO.contains(text(field))) {
            wrong(field, "yes or no", "yesかno");
        }
        return YES.contains(text(field));
    }

    @Nullable
    FleetKind kind() {
        var kind = FleetKind.find(text("kind"));
        if (kind == null) {
            wrong("kind", "one of " + FleetKind.words(), FleetKind.words() + "のいずれか");
        }
        return kind;
    }

    void wrong(String field, String en, String ja) {
        notices.add(Notice.error(
                "fleet-value", place + "/" + field, "Expected " + en + ".", "値が正しくありません: " + ja + "が必要です。", CLAUSE));
    }

    private @Nullable Double number(String field) {
        try {
            var value = Double.parseDouble(text(field));
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
