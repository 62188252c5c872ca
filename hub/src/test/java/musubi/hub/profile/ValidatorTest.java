package musubi.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;
import musubi.hub.message.Sample;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Data held against a profile: one notice for each rule that is broken. */
class ValidatorTest {

    private static final Text TEXT = new Text("write it", "書いてください");

    @Test
    void whatIsRequiredMustBeThereAndABlankIsNothing() {
        var rule = rule("PID-3", true, null, 0);

        assertThat(broken(rule, Map.of("PID-3", List.of("4711")))).isFalse();
        assertThat(broken(rule, Map.of("PID-3", List.of(" ", "4711")))).isFalse();
        assertThat(broken(rule, Map.of("PID-3", List.of(" ", "")))).isTrue();
        assertThat(broken(rule, Map.of())).isTrue();
    }

    @Test
    void whatIsNotRequiredMayBeMissingButMustFitWhereItIsThere() {
        var rule = rule("PID-3", false, "[0-9]+", 0);

        assertThat(broken(rule, Map.of())).isFalse();
        assertThat(broken(rule, Map.of("PID-3", List.of("4711")))).isFalse();
        assertThat(broken(rule, Map.of("PID-3", List.of("4711", "47x1")))).isTrue();
        assertThat(broken(rule, Map.of("PID-3", List.of("x4711"))))
                .as("the whole value is to match")
                .isTrue();
    }

    /** A limit counts characters as people do: 𠮷 (U+20BB7) is one, though it is two in Java. */
    @Test
    void aLimitCountsCharacters() {
        var rule = rule("PID-5", false, null, 3);

        assertThat(broken(rule, Map.of("PID-5", List.of("𠮷田花")))).isFalse();
        assertThat(broken(rule, Map.of("PID-5", List.of("𠮷田花子")))).isTrue();
    }

    @Test
    void eachBrokenRuleIsToldOnceInTheOrderOfTheProfile() {
        var profile = new Profile(
                "test/profile",
                Sample.LETTER,
                TEXT,
                List.of(rule("B", true, null, 0), rule("A", true, "x", 0), rule("C", false, null, 0)));
        var validator =
                new Validator<Map<String, List<String>>>(profile, (data, place) -> data.getOrDefault(place, List.of()));

        assertThat(validator.validate(Map.of("A", List.of("y", "z"))))
                .containsExactly(
                        new Notice("code-B", Severity.ERROR, "B", TEXT, "§B"),
                        new Notice("code-A", Severity.ERROR, "A", TEXT, "§A"));
    }

    private static boolean broken(Profile.Rule rule, Map<String, List<String>> data) {
        var profile = new Profile("test/profile", Sample.LETTER, TEXT, List.of(rule));
        return !new Validator<Map<String, List<String>>>(profile, (it, place) -> it.getOrDefault(place, List.of()))
                .validate(data)
                .isEmpty();
    }

    private static Profile.Rule rule(String place, boolean required, @Nullable String pattern, int maximum) {
        return new Profile.Rule(
                "code-" + place,
                Severity.ERROR,
                place,
                required,
                pattern == null ? null : Pattern.compile(pattern),
                maximum,
                TEXT,
                "§" + place);
    }
}
