package musubi.hub.consent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/**
 * What {@link ConsentRegister#find} asks, as a condition of SQL on the hub's own database, for those who choose among many
 * records at once.
 *
 * @param sql with a question mark for each value
 * @param values in the order of the question marks
 */
public record ConsentCondition(String sql, List<String> values) {

    private static final String APPLIES = """
            c.subject = %s AND c.recipient IN ('*', ?) AND c.purpose = ? AND c.format IN ('*', ?, ?)
            AND c.valid_from <= CAST(? AS timestamptz)
            AND (c.valid_until IS NULL OR c.valid_until > CAST(? AS timestamptz))""";

    public ConsentCondition {
        values = List.copyOf(values);
    }

    static ConsentCondition of(String subject, Party recipient, FormatId format, Instant now) {
        var applies = APPLIES.formatted(subject);
        var sql = "(EXISTS (SELECT 1 FROM hub.consent c WHERE c.permitted AND " + applies
                + ") AND NOT EXISTS (SELECT 1 FROM hub.consent c WHERE NOT c.permitted AND " + applies + "))";
        var once = List.of(
                recipient.id(),
                recipient.purpose().name(),
                format.value(),
                format.domain() + "/*",
                now.toString(),
                now.toString());
        return new ConsentCondition(
                sql, Stream.concat(once.stream(), once.stream()).toList());
    }
}
