package musubi.adapters.transit.realtime.poll;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is fetched from operators.
 *
 * @param sources each is fetched by one node of the city
 */
@ConfigurationProperties("musubi.transit.polling")
public record PollProperties(@DefaultValue List<Source> sources) {

    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /**
     * @param operator the partner whose realtime it is, and in whose name it comes in
     * @param kind {@code trip-updates}, {@code vehicle-positions} or {@code alerts}
     * @param address where the operator publishes it
     * @param every how often it is asked for, at least 5 seconds apart
     * @param credential the name of the partner's credential that is shown there; none: nothing is shown
     * @param json whether it is published as JSON, and not as Protocol Buffers
     */
    public record Source(
            String operator,
            String kind,
            URI address,
            @DefaultValue("15s") Duration every,
            @Nullable String credential,
            @DefaultValue("false") boolean json) {

        public Source {
            if (every.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("musubi.transit.polling.sources: " + address
                        + " would be asked more often than every 5 seconds");
            }
        }
    }
}
