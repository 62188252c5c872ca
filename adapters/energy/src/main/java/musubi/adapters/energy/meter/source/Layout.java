package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a file lays out its readings. */
public enum Layout {
    /** One row for each reading. */
    @JsonProperty("long")
    LONG,
    /** One row for each day, with a column for each of its 48 half hours. */
    @JsonProperty("wide")
    WIDE
}
