package musubi.adapters.energy.openadr.wire;

/** Which intervals a report may have: those of the event, parts of them, or its own (User Guide §7.5). */
public enum ReportIntervals {
    INTERVALS,
    SUB_INTERVALS,
    OPEN_INTERVALS
}
