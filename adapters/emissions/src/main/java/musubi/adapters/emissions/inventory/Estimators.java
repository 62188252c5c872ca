package musubi.adapters.emissions.inventory;

import musubi.adapters.emissions.factors.Activities;
import musubi.adapters.emissions.factors.Editions;

/**
 * Makes an {@link Estimator} of the editions at hand, as the city decides what nobody says.
 *
 * @param cityClass of commuting, where only the kind of site is said
 * @param gwp by which assessment report gases are weighed
 */
public record Estimators(Activities activities, String cityClass, GwpSet gwp) {

    public Estimator with(Editions editions) {
        return with(editions, gwp);
    }

    /** By another report than usual. */
    public Estimator with(Editions editions, GwpSet asked) {
        return new Estimator(new UseReading(activities, cityClass), editions, asked);
    }
}
