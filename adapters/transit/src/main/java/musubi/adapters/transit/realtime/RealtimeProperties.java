package musubi.adapters.transit.realtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largest the largest message that is taken; a city's feed has some tens of kilobytes, a country's some megabytes
 * @param validFor how long plans go by realtime of which nothing newer came: what is older says nothing of the present
 * @param listeners how many may listen to changes at once, on one node
 */
@ConfigurationProperties("musubi.transit.realtime")
public record RealtimeProperties(
        @DefaultValue("8MB") DataSize largest,
        @DefaultValue("10m") Duration validFor,
        @DefaultValue("1000") int listeners) {

    public RealtimeProperties {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("musubi.transit.realtime.largest must be positive, for example 8MB");
        }
        if (!validFor.isPositive()) {
            throw new IllegalArgumentException("musubi.transit.realtime.valid-for must be positive, for example 10m");
        }
        if (listeners < 1) {
            throw new IllegalArgumentException("musubi.transit.realtime.listeners must be at least 1");
        }
    }
}
