package musubi.adapters.emissions.inventory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city decides about estimates.
 *
 * @param cityClass of commuting, where only the kind of site is said: large-city, medium-city, small-city-a, small-city-b or town,
 *     by the classes of the household survey (家計調査: a medium city has 150,000 people and more; Hitachi had 174,508 in 2020)
 * @param gwp by which assessment report gases are weighed where nothing else is asked for; the reporting scheme takes AR5
 */
@ConfigurationProperties("musubi.emissions")
record EmissionsProperties(
        @DefaultValue("medium-city") String cityClass,
        @DefaultValue("AR5") GwpSet gwp) {}
