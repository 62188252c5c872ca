package musubi.adapters.energy.meter.upload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How meter readings are taken and kept.
 *
 * @param kept how long readings are kept, by their day; older ones are not taken either
 * @param atOnce files of one node that are stored at the same time; others wait
 * @param mappings a folder of the operator's own mappings, {@code <id>.yaml}; none: {@code meter-mappings} of the data folder
 */
@ConfigurationProperties("musubi.energy.meters")
public record MeterProperties(
        @DefaultValue("1100d") Duration kept,
        @DefaultValue("2") int atOnce,
        @Nullable String mappings) {

    public MeterProperties {
        if (atOnce < 1 || kept.toDays() < 31) {
            throw new IllegalArgumentException("musubi.energy.meters: at-once is 1 at least, and kept a month");
        }
    }
}
