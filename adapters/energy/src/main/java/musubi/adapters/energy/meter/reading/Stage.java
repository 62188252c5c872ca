package musubi.adapters.energy.meter.reading;

/** How far a value is settled. A final one counts before every provisional one, whichever came later. */
public enum Stage {
    /** As told first (速報値). */
    PROVISIONAL,
    /** As it is billed (確定値). */
    FINAL
}
