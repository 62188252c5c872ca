package musubi.adapters.emissions.pact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    private final Endpoint endpoint = new Endpoint(
            "buyer", "", "https://Buyer.example.jp/pact", "https://buyer.example.jp/pact", "musubi", null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://buyer.example.jp/pact",
                "https://buyer.example.jp/pact/",
                "https://buyer.example.jp:443/pact/3/events",
                "//buyer.example.jp/pact/3/events",
                "/pact/3/events",
                "/pact"
            })
    void itIsTheSourceOfItsOwnEvents(String source) {
        assertThat(endpoint.isSource(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://buyer.example.jp",
                "http://buyer.example.jp/pact",
                "https://buyer.example.jp:8443/pact",
                "https://buyer.example.jp.evil.example/pact",
                "https://buyer.example.jp@evil.example/pact",
                "https://me@buyer.example.jp/pact",
                "https://buyer.example.jp/pact/../other",
                "/3/events",
                "urn:x:1",
                "not a uri"
            })
    void andOfNobodyElses(String source) {
        assertThat(endpoint.isSource(source)).isFalse();
    }
}
