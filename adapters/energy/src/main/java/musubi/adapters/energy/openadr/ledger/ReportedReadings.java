package musubi.adapters.energy.openadr.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reports of an event said, value by value, in the order of time.
 *
 * @param next with which {@code skip} to go on; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedReadings(
        String eventID, List<One> readings, @Nullable Integer next) {

    public ReportedReadings {
        readings = List.copyOf(readings);
    }

    /**
     * One value.
     *
     * @param from when its interval begins
     * @param to when it ends; absent where nobody says
     * @param intervalID as the report gives it
     * @param number the value, or absent where it is a word
     * @param word the value, or absent where it is a number
     * @param quality what DATA_QUALITY beside it says
     */
    @Schema(name = "ReportedReading")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record One(
            String clientID,
            String resourceName,
            String payloadType,
            String from,
            @Nullable String to,
            int intervalID,
            @Nullable BigDecimal number,
            @Nullable String word,
            @Nullable String quality,
            String reportID) {}
}
