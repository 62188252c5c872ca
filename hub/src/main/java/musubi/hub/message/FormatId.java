package musubi.hub.message;

import java.util.regex.Pattern;

/** Names one wire format of one standard at one version, for example {@code transit/gtfs/2026.1}. */
public record FormatId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+/[a-z0-9-]+/[0-9][0-9a-z.]*");

    private static final int LONGEST = 100;

    public FormatId {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a format id: '"
                    + value.substring(0, Math.min(LONGEST, value.length())) + "', expected domain/standard/version");
        }
    }

    /** The domain of the standard: {@code health}, {@code transit}, {@code energy}, {@code emissions}. */
    public String domain() {
        return value.substring(0, value.indexOf('/'));
    }

    @Override
    public String toString() {
        return value;
    }
}
