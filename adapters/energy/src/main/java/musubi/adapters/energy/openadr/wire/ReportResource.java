package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one resource.
 *
 * @param resourceName {@value #AGGREGATED} where it is a sum over several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportResource(String resourceName, @Nullable IntervalPeriod intervalPeriod, List<Interval> intervals) {

    public static final String AGGREGATED = "AGGREGATED_REPORT";

    public ReportResource {
        intervals = List.copyOf(intervals);
    }
}
