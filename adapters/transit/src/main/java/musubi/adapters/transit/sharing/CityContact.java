package musubi.adapters.transit.sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who answers questions about what the city publishes.
 *
 * @param mail the city's address, or null where it names none
 */
@ConfigurationProperties("musubi.city")
record CityContact(@Nullable String mail) {}
