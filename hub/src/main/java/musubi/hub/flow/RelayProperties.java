package musubi.hub.flow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How due deliveries are worked on.
 *
 * @param poll how often the relay looks for work that nobody told it of
 * @param lanesPerQueue lanes of one partner's queue that this node works on at once
 * @param lanesPerStore the same of a store of the hub's own, whose work takes this machine's processors from those who
 *     wait for an acknowledgement
 * @param firstWait wait after the first failed attempt
 * @param longestWait longest wait between attempts
 * @param longestRest longest time for which a queue rests as a whole after several of it failed
 * @param mostAttempts attempts after which a delivery is parked
 * @param largestBacklog open deliveries of one store of the hub's own beyond which senders are slowed down
 */
@Validated
@ConfigurationProperties("musubi.relay")
public record RelayProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4") @Min(1) @Max(8) int lanesPerQueue,
        @DefaultValue("2") @Min(1) @Max(8) int lanesPerStore,
        @DefaultValue("5s") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("1m") Duration longestRest,
        @DefaultValue("20") @Min(1) int mostAttempts,
        @DefaultValue("20000") @Min(1) int largestBacklog) {}
