package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;

/** JSON that cannot be read is pointed to, and never repeated; text that no column holds cannot be read. */
class JsonPlaceTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ReadableTextModule()).build();

    record Order(int number, List<Line> lines, Map<String, String> notes) {}

    record Line(int pieces, String text) {}

    @Test
    void aMemberIsPointedToWithItsLineAndColumn() {
        assertThat(said("{\"number\": 1,\n \"lines\": [{\"pieces\": 2}, {\"pieces\": \"two\"}]}"))
                .contains("at 'lines.[1].pieces' (line 2, column ")
                .doesNotContain("two");
    }

    @Test
    void whatIsNoJsonAtAllIsPointedToByItsPlace() {
        assertThat(said("{\"number\": 1,,}")).contains("(line 1, column 14)").doesNotContain("number");
        assertThat(said("")).startsWith("The body cannot be read");
    }

    @Test
    void aNameAsLongAsABookIsNotRepeatedWhole() {
        assertThat(said("{\"notes\": {\"" + "n".repeat(500) + "\": []}}"))
                .contains("n".repeat(64) + "…")
                .doesNotContain("n".repeat(65));
    }

    @Test
    void bothLanguagesNameThePlace() {
        var text = JsonPlace.of(unreadable("{\"number\": \"x\"}"));

        assertThat(text.ja()).contains("'number' (line 1, column ").startsWith("本文を");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud83d", "\\udc00", "\\u0085"})
    void textThatNoColumnHoldsIsRefused(String written) {
        assertThat(said("{\"lines\": [{\"text\": \"a" + written + "b\"}]}")).contains("'lines.[0].text'");
        assertThat(said("{\"notes\": {\"a" + written + "\": \"b\"}}")).contains("(line 1");
    }

    @Test
    void textAsPeopleWriteItIsTaken() throws JsonProcessingException {
        var order = JSON.readValue("{\"lines\": [{\"text\": \"一行\\n\\t二行 \\ud83d\\ude00\"}]}", Order.class);

        assertThat(order.lines().getFirst().text()).isEqualTo("一行\n\t二行 😀");
    }

    private static String said(String json) {
        return JsonPlace.of(unreadable(json)).en();
    }

    private static HttpMessageNotReadableException unreadable(String json) {
        try {
            JSON.readValue(json, Order.class);
            throw new AssertionError("could be read: " + json);
        } catch (JsonProcessingException e) {
            return new HttpMessageNotReadableException("no", e, new MockHttpInputMessage(new byte[0]));
        }
    }
}
