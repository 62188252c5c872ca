package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An origin is written as a browser sends it, or it would never be recognised. */
class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.jp",
                "https://app.example.jp:8443",
                "https://xn--wgv71a.example.jp",
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://localhost",
                "https://192.0.2.7"
            })
    void whatABrowserSendsIsTaken(String origin) {
        assertThat(Origins.check(Set.of(origin))).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "app.example.jp",
                "https://*.example.jp",
                "https://app.example.jp/",
                "https://app.example.jp/page",
                "https://app.example.jp?x",
                "https://user@app.example.jp",
                "https://app.example.jp:443",
                "http://localhost:80",
                "https://App.example.jp",
                "https://日立.example.jp",
                "http://app.example.jp",
                "ftp://app.example.jp",
                "file://",
                "https://",
                "https://a b.example.jp"
            })
    void whatIsNoneIsRefusedByTheNameOfItsField(String origin) {
        assertThatThrownBy(() -> Origins.check(Set.of(origin)))
                .isInstanceOfSatisfying(
                        OperatorProblem.class,
                        it -> assertThat(it.notices().getFirst().place()).isEqualTo("origins"));
    }

    @Test
    void aClientHasTwentyAtMostAndMayHaveNone() {
        var many = IntStream.range(0, 21)
                .mapToObj(it -> "https://app" + it + ".example.jp")
                .collect(Collectors.toSet());

        assertThatThrownBy(() -> Origins.check(many)).isInstanceOf(OperatorProblem.class);
        assertThat(Origins.check(null)).isEmpty();
    }
}
