package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query or a form is read as a whole or not at all. */
class ParametersTest {

    @Test
    void namesAndValuesAreReadInTheirOrder() throws Parameters.Unreadable {
        assertThat(read("name=%E5%B1%B1%E7%94%B0+%E5%A4%AA%E9%83%8E&_sort=-date&name=a%2Bb"))
                .isEqualTo(Map.of("name", "山田 太郎|a+b", "_sort", "-date"));
    }

    @Test
    void whatHasNoValueHasTheEmptyOneAndWhatIsNothingIsNoParameter() throws Parameters.Unreadable {
        assertThat(read("a&b=&&c==d&")).isEqualTo(Map.of("a", "", "b", "", "c", "=d"));
        assertThat(read("")).isEmpty();
        assertThat(read(null)).isEmpty();
    }

    @Test
    void aFormIsAddedToTheQuery() throws Parameters.Unreadable {
        var both = new Parameters().and("a=1").and("a=2&b=3").map();

        assertThat(both.get("a")).containsExactly("1", "2");
        assertThat(both.get("b")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%C3",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=%00",
                "%07=a",
                "ok=1&a=\u0080",
                "a=%C2%85"
            })
    void oneValueThatCannotBeReadMakesAllOfItUnreadable(String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(Parameters.Unreadable.class);
    }

    @Test
    void theEndOfALineAndATabulatorBelongToText() throws Parameters.Unreadable {
        assertThat(read("note=a%0D%0Ab%09c")).isEqualTo(Map.of("note", "a\r\nb\tc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/Patient/%E5%B1%B1", "/a+b", "/", "/%20", "/a%2Fb"})
    void aPathIsAnythingThatIsText(String path) {
        assertThat(Parameters.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%0Ab", "/a%00", "/%", "/%ff", "/a%09", "/%C3"})
    void aPathHoldsNoControlCharacter(String path) {
        assertThat(Parameters.isPath(path)).isFalse();
    }

    private static Map<String, String> read(@Nullable String query) throws Parameters.Unreadable {
        return new TreeMap<>(new Parameters()
                .and(query).map().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> String.join("|", it.getValue()))));
    }
}
