package musubi.adapters.health.fhir;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;

/**
 * Which message wrote a record last, in the order in which the hub first admitted them. HAPI keeps it as the request id of
 * each version, the part of {@code meta.source} behind {@code #}, of at most sixteen characters: the first sixteen
 * digits of the delivery's UUIDv7, which begins with its time in milliseconds (RFC 9562 §5.7) and outlives a replay.
 */
record Stamp(String digits) implements Comparable<Stamp> {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{16}");
    private static final int TIME = 12;

    static Stamp of(UUID delivery) {
        return new Stamp("%016x".formatted(delivery.getMostSignificantBits()));
    }

    /** What came by the door has a request id of HAPI's or of the caller's making: then the time of its storing counts. */
    static Stamp of(Resource stored) {
        var meta = stored.getMeta();
        var updated = meta.getLastUpdated();
        var stamp = new Stamp("%012xffff".formatted(updated == null ? 0 : updated.getTime()));
        var source = meta.getSource();
        var request = source == null ? "" : source.substring(source.indexOf('#') + 1);
        var ours = OURS.matcher(request).matches()
                && request.substring(0, TIME).compareTo(stamp.digits.substring(0, TIME)) <= 0;
        return ours ? new Stamp(request) : stamp;
    }

    @Override
    public int compareTo(Stamp other) {
        return digits.compareTo(other.digits);
    }
}
