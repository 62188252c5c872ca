package musubi.hub.profile;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.FormatId;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a partner claims to speak: a format, and what it holds to beyond the format.
 *
 * @param id the folder below {@code profiles}, for example {@code health/hl7v2-hospital}
 */
public record Profile(String id, FormatId format, Text title, List<Rule> rules) {

    public Profile {
        rules = List.copyOf(rules);
    }

    /**
     * One rule about one place.
     *
     * @param code the code of the notice that a violation gives
     * @param place in the standard's own way of pointing, for example {@code PID-3.1}
     * @param required whether the place must hold something
     * @param pattern what each value at the place must match wholly, or null
     * @param maximum the most characters of a value, or 0 for no limit
     * @param clause where the standard says so, or null
     */
    public record Rule(
            String code,
            Severity severity,
            String place,
            boolean required,
            @Nullable Pattern pattern,
            int maximum,
            Text text,
            @Nullable String clause) {}
}
