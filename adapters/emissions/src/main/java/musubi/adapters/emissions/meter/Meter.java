package musubi.adapters.emissions.meter;

import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * A meter of a firm, and what the firm says of it.
 *
 * @param meter 供給地点特定番号, 22 digits
 * @param name null where nothing of it came yet
 */
public record Meter(String meter, @Nullable Text name, MeterSetting setting) {}
