package musubi.adapters.energy.program;

import java.math.BigDecimal;
import java.util.List;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a utility fills in to announce a program and its events.
 *
 * @param id its file's name
 * @param series what a person writes, half hour by half hour
 * @param fixed what each interval holds beside that
 * @param reports that each event asks for
 */
public record Template(
        String id,
        Text title,
        Text about,
        ProgramPart program,
        EventPart event,
        List<Series> series,
        List<ValuesMap> fixed,
        List<ReportDescriptor> reports) {

    public Template {
        series = List.copyOf(series);
        fixed = List.copyOf(fixed);
        reports = List.copyOf(reports);
        if (series.stream().noneMatch(Series::required)) {
            throw new IllegalArgumentException("one of the series is required");
        }
    }

    /**
     * @param name proposed as programName, which is one program's alone
     * @param type its attribute PROGRAM_TYPE
     * @param binding its attribute BINDING_EVENTS: whether events stay as they were sent
     */
    public record ProgramPart(String name, String type, boolean binding) {}

    /**
     * What the form of an event begins with.
     *
     * @param first コマ, 1 to 48
     * @param last コマ, inclusive
     */
    public record EventPart(int priority, int first, int last) {

        public EventPart {
            if (priority < 0 || first < 1 || last < first || last > 48) {
                throw new IllegalArgumentException(
                        "event has a priority, and first and last of the half hours 1 to 48, in this order");
            }
        }
    }

    /**
     * A row of values.
     *
     * @param payload the type of payload
     * @param currency ISO 4217, or null
     * @param negative whether people write how much less, and the payload has the sign
     * @param minimum the least that people may write, inclusive
     * @param decimals the most digits after the point
     */
    public record Series(
            String payload,
            String units,
            @Nullable String currency,
            Text label,
            boolean negative,
            BigDecimal minimum,
            BigDecimal maximum,
            int decimals,
            boolean required) {

        public Series {
            currency = currency == null || currency.isEmpty() ? null : currency;
            if (minimum.compareTo(maximum) >= 0 || decimals < 0) {
                throw new IllegalArgumentException(payload + ": minimum is below maximum, and decimals is 0 or more");
            }
        }
    }
}
