package musubi.hub.profile;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import musubi.hub.message.Notice;

/** Holds data against the rules of a profile. The adapter says how to look up a place. */
public final class Validator<T> {

    private final Profile profile;
    private final BiFunction<T, String, List<String>> lookup;

    /** @param lookup the values at a place, none where it is absent */
    public Validator(Profile profile, BiFunction<T, String, List<String>> lookup) {
        this.profile = profile;
        this.lookup = lookup;
    }

    /** One notice for each rule that is broken, in the order of the rules. */
    public List<Notice> validate(T data) {
        return profile.rules().stream().flatMap(rule -> check(rule, data)).toList();
    }

    private Stream<Notice> check(Profile.Rule rule, T data) {
        var values = lookup.apply(data, rule.place()).stream()
                .filter(it -> !it.isBlank())
                .toList();
        var broken = values.isEmpty() ? rule.required() : values.stream().anyMatch(it -> !fits(rule, it));
        return broken
                ? Stream.of(new Notice(rule.code(), rule.severity(), rule.place(), rule.text(), rule.clause()))
                : Stream.empty();
    }

    private static boolean fits(Profile.Rule rule, String value) {
        var pattern = rule.pattern();
        return (pattern == null || pattern.matcher(value).matches())
                && (rule.maximum() == 0 || value.codePointCount(0, value.length()) <= rule.maximum());
    }
}
