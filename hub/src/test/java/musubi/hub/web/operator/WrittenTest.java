package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Texts and addresses as people write them. */
class WrittenTest {

    @Test
    void aLineLosesTheBlanksAtItsEndsAndNothingElse() {
        assertThat(Written.line("name", "　大甕 クリニック \n", 100)).isEqualTo("大甕 クリニック");
        assertThat(Written.line("name", "😀".repeat(5), 10)).isEqualTo("😀".repeat(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "a\u0000b", "a\nb", "a\u0085b", "a\ud83db", "abc\u202Etxt", "12345678901"})
    void whatNobodySeesOrNoColumnHoldsIsRefusedByTheNameOfItsField(String text) {
        assertThatThrownBy(() -> Written.line("name.ja", text, 10))
                .isInstanceOfSatisfying(OperatorProblem.class, it -> {
                    assertThat(it.notices().getFirst().place()).isEqualTo("name.ja");
                    assertThat(it.notices().getFirst().text().en()).contains("'name.ja'");
                    assertThat(it.getStatusCode().value()).isEqualTo(400);
                });
    }

    @Test
    void theSameAddressHasOneParameterSetAnewAndEachValueEncodedOnce() {
        assertThat(address("state=open&after=old&q=a+b%26c", "after", "n&w"))
                .isEqualTo("/console/messages?state=open&q=a+b%26c&after=n%26w");
        assertThat(address(null, "language", "ja")).isEqualTo("/console/messages?language=ja");
        assertThat(address("&&language=en&flag", "language", "ja")).isEqualTo("/console/messages?flag=&language=ja");
        assertThat(address("broken=%zz&name=%E5%B1%B1", "language", "ja"))
                .isEqualTo("/console/messages?name=%E5%B1%B1&language=ja");
    }

    /** Nobody leads a reader to another place by what stands in an address. */
    @Test
    void theSameAddressStaysOnTheSamePath() {
        assertThat(address("x=https://evil.example/&y=<script>", "language", "ja"))
                .isEqualTo("/console/messages?x=https%3A%2F%2Fevil.example%2F&y=%3Cscript%3E&language=ja");
    }

    private static String address(@org.jspecify.annotations.Nullable String query, String name, String value) {
        var request = new MockHttpServletRequest("GET", "/console/messages");
        request.setQueryString(query);
        return SameAddress.with(request, name, value);
    }
}
