package musubi.adapters.energy.meter.reading;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a value is settled. A final one counts before every provisional one, whichever came later. */
@Schema(name = "MeterStage", enumAsRef = true)
public enum Stage {
    /** As told first (速報値). */
    PROVISIONAL,
    /** As it is billed (確定値). */
    FINAL
}
