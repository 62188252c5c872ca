package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * When an interval is.
 *
 * @param start the marker of the year 1 means at once
 * @param randomizeStart by how much the client moves the start; the VTN keeps it, and never applies it (User Guide §7.4)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntervalPeriod(
        @Nullable Moment start,
        @Nullable Span duration,
        @Nullable Span randomizeStart) {}
