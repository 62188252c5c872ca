package musubi.adapters.emissions.factors;

/** What is shipped: the activities that are known, and the editions on the class path. */
public record FactorData(Activities activities, Editions editions) {

    /** Reads both once. A file that is wrong keeps the hub from starting. */
    public static FactorData shipped() {
        var activities = Activities.load();
        return new FactorData(activities, ShippedEditions.load(new EditionReader(activities)));
    }
}
