package musubi.hub.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the journal keeps what, {@code musubi.journal.*}; days are dropped whole.
 *
 * @param bodies the bytes of messages, of formats that do not say that they are kept for less
 * @param metadata what is known of messages without their bytes, their deliveries and the attempts at them
 * @param audit who was permitted or refused what
 */
@ConfigurationProperties("musubi.journal")
public record JournalProperties(
        @DefaultValue("90d") Duration bodies,
        @DefaultValue("730d") Duration metadata,
        @DefaultValue("1826d") Duration audit) {

    public JournalProperties {
        if (bodies.toDays() < 1 || metadata.compareTo(bodies) < 0 || audit.compareTo(metadata) < 0) {
            throw new IllegalArgumentException(
                    "musubi.journal: bodies are kept for a day at least, metadata no shorter, audit no shorter than that");
        }
    }
}
