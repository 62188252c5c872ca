package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a time stands for. */
public enum Label {
    /** The start of its half hour: 00:00 to 23:30. */
    @JsonProperty("start")
    START,
    /** The end of its half hour: 00:30 to 24:00. */
    @JsonProperty("end")
    END
}
