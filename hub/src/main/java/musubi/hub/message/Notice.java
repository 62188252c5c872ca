package musubi.hub.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a sender's data that the sender should know.
 *
 * @param code stable and machine readable, lower-case words joined by hyphens, for example {@code required-missing}
 * @param place where in the message, in the standard's own way of pointing: {@code PID-3.1}, {@code stops.txt:12/stop_lat}
 * @param text what is wrong and what to do about it; holds no personal data
 * @param clause where the standard says so, or null where the rule is the hub's own
 */
public record Notice(
        String code,
        Severity severity,
        String place,
        Text text,
        @Nullable String clause) {

    public static Notice error(String code, String place, String en, String ja, @Nullable String clause) {
        return new Notice(code, Severity.ERROR, place, new Text(en, ja), clause);
    }

    public static Notice warning(String code, String place, String en, String ja, @Nullable String clause) {
        return new Notice(code, Severity.WARNING, place, new Text(en, ja), clause);
    }

    public static Notice information(String code, String place, String en, String ja, @Nullable String clause) {
        return new Notice(code, Severity.INFORMATION, place, new Text(en, ja), clause);
    }

    public static boolean anyError(List<Notice> notices) {
        return notices.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }
}
