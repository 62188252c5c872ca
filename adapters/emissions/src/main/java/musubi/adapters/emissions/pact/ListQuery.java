package musubi.adapters.emissions.pact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.hub.message.Text;

/**
 * What is asked of the list: criteria, how many, and from where on. The two places of a walk are criteria of ours, which the standard
 * wants to begin with {@code x-}.
 *
 * @param limit at most so many, as the client said or as is usual
 * @param isSaid whether the client said it
 * @param after the place after which it goes on; 0: from the first
 * @param until the last place when the walk began; 0: it begins now
 */
record ListQuery(Criteria criteria, int limit, boolean isSaid, long after, long until) {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private static final String LIMIT = "limit";
    private static final String AFTER = "x-musubi-after";
    private static final String UNTIL = "x-musubi-until";

    static ListQuery of(Map<String, String[]> parameters) {
        var others = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!List.of(LIMIT, AFTER, UNTIL).contains(name)) {
                others.put(name, List.of(values));
            }
        });
        var read = Criteria.ofQuery(others);
        if (!read.notices().isEmpty()) {
            throw new Refused(400, read.notices().getFirst().text(), read.notices());
        }
        var limit = number(parameters, LIMIT, it -> it >= 0, USUAL);
        return new ListQuery(
                read.criteria(),
                (int) Math.min(limit, MOST),
                parameters.containsKey(LIMIT),
                number(parameters, AFTER, it -> it >= 0, 0),
                number(parameters, UNTIL, it -> it > 0, 0));
    }

    /** The query of the next page, which shows the same whenever it is asked for. */
    String next(long after, long until) {
        var query = new StringBuilder("?");
        criteria.each((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        if (isSaid) {
            query.append(LIMIT).append('=').append(limit).append('&');
        }
        return query.append(AFTER)
                .append('=')
                .append(after)
                .append('&')
                .append(UNTIL)
                .append('=')
                .append(until)
                .toString();
    }

    private static long number(Map<String, String[]> parameters, String name, LongPredicate fits, long usual) {
        var values = parameters.get(name);
        if (values == null) {
            return usual;
        }
        if (values.length == 1 && values[0].matches("\\d{1,18}") && fits.test(Long.parseLong(values[0]))) {
            return Long.parseLong(values[0]);
        }
        throw new Refused(400, new Text(name + " is one whole number, 0 or more.", name + " は0以上の整数一つです。"), List.of());
    }
}
