package musubi.hub.web.operator;

import musubi.hub.journal.story.DecisionFilter;
import musubi.hub.journal.story.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one asks of the decisions.
 *
 * @param recipient who was to have the data
 * @param permitted whether it was permitted
 * @param subject whose data it was, exactly as the data names the person
 * @param type a format id
 * @param from time, inclusive
 * @param to time, exclusive
 * @param after where the list goes on
 * @param limit rows, at most 200
 */
public record DecisionQuery(
        @Nullable String recipient,
        @Nullable Boolean permitted,
        @Nullable String subject,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after,
        @Nullable Integer limit) {

    public DecisionFilter filter() {
        return new DecisionFilter(
                Asked.text("recipient", recipient),
                permitted,
                Asked.text("subject", subject),
                Asked.text("type", type));
    }

    public Window window(CityTime time) {
        return Asked.window(time, from, to, after, limit);
    }
}
