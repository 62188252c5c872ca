package musubi.adapters.energy.meter.source;

import java.util.regex.Pattern;

/** The time of a half hour as files write it: {@code 0:30}, {@code 24:00}, {@code 0時30分}, {@code 00:30:00}, {@code 0:00~0:30}. */
public final class TimeLabel {

    /** No time of a half hour. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int DAY = 24 * 60;
    private static final int SLOT = 30;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::|時)(\\d{2})(?::00(?:\\.0+)?|分)?|(\\d{1,2})時");
    private static final Pattern RANGE = Pattern.compile("(.+?)[-~〜–―](.+)");

    private TimeLabel() {}

    /**
     * The slot of the day that is meant: 0 to 47, -1 for the last one of the day before (which ends at 00:00), or {@link #NONE}.
     *
     * @param text as {@link Cell#plain} gives it
     */
    public static int slot(String text, Label label) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            var start = minutes(range.group(1).strip());
            var end = minutes(range.group(2).strip());
            var ends = end == 0 ? DAY : end;
            return start >= 0 && ends - start == SLOT ? slot(start) : NONE;
        }
        var minutes = minutes(text);
        if (minutes < 0 || label == Label.START && minutes == DAY) {
            return NONE;
        }
        return slot(label == Label.START ? minutes : minutes - SLOT);
    }

    private static int slot(int start) {
        return start % SLOT == 0 ? Math.floorDiv(start, SLOT) : NONE;
    }

    private static int minutes(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            return -1;
        }
        var hours = Integer.parseInt(found.group(1) == null ? found.group(3) : found.group(1));
        var minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var all = hours * 60 + minutes;
        return minutes < 60 && all <= DAY ? all : -1;
    }
}
