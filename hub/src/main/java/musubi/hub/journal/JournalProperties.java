package musubi.hub.journal;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import musubi.hub.message.FormatId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the journal keeps what, {@code musubi.journal.*}; days are dropped whole.
 *
 * @param bodies the bytes of messages that nothing else is said of
 * @param metadata what is known of messages without their bytes, their deliveries and the attempts at them
 * @param audit who was permitted or refused what
 * @param bodiesOf the bytes of certain messages, from now on. Of two that fit, the one that names the partner and the format counts,
 *     then the partner's, then the format's
 */
@ConfigurationProperties("musubi.journal")
public record JournalProperties(
        @DefaultValue("90d") Duration bodies,
        @DefaultValue("730d") Duration metadata,
        @DefaultValue("1826d") Duration audit,
        @DefaultValue List<KeptBodies> bodiesOf) {

    public JournalProperties {
        bodiesOf = List.copyOf(bodiesOf);
        if (bodies.toDays() < 1 || metadata.compareTo(bodies) < 0 || audit.compareTo(metadata) < 0) {
            throw new IllegalArgumentException(
                    "musubi.journal: bodies are kept for a day at least, metadata no shorter, audit no shorter than that");
        }
        var named = new HashSet<List<String>>();
        for (var it : bodiesOf) {
            if (it.kept().compareTo(metadata) > 0) {
                throw new IllegalArgumentException("musubi.journal.bodies-of: " + it + ": no longer than metadata, "
                        + metadata.toDays() + " days");
            }
            if (!named.add(it.names())) {
                throw new IllegalArgumentException("musubi.journal.bodies-of: " + it.names() + " stands there twice");
            }
        }
    }

    /**
     * What the city says of the bytes of such a message; null: nothing.
     *
     * @param brief for how many days the format itself wants them kept, where that is less than usual; or null. Who names a partner
     *     alone does not lengthen that: the positions of vehicles are kept for a year where their format is named too
     */
    public @Nullable Integer days(FormatId format, String sender, @Nullable Integer brief) {
        var fitting = bodiesOf.stream()
                .filter(it -> it.fits(format, sender))
                .max(Comparator.comparingInt(KeptBodies::weight))
                .orElse(null);
        if (fitting == null) {
            return brief == null || brief >= bodies.toDays() ? null : brief;
        }
        return brief == null || fitting.format() != null
                ? fitting.days()
                : Integer.valueOf(Math.min(fitting.days(), brief));
    }

    /**
     * For how many days bytes stand that were to be kept for so many; null: that nothing was said of. Those that a format wants kept
     * for some days go no later than all others; those that the city has named have their own time.
     */
    public long standing(@Nullable Integer days) {
        if (days == null) {
            return bodies.toDays();
        }
        var isNamed = bodiesOf.stream().anyMatch(it -> it.days() == days);
        return isNamed ? days : Math.min(days, bodies.toDays());
    }
}
