package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a city may switch, and what it may not write. */
class OpenAdrPropertiesTest {

    private static final String PREFIX = "musubi.energy.openadr";

    private static OpenAdrProperties bound(Map<String, String> settings) {
        var named = settings.entrySet().stream()
                .collect(Collectors.toMap(it -> PREFIX + "." + it.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate(PREFIX, OpenAdrProperties.class);
    }

    @Test
    void withoutAWordItIsAsTheStandardHasIt() {
        assertThat(bound(Map.of()))
                .isEqualTo(new OpenAdrProperties(
                        true, null, false, false, false, false, new OpenAdrProperties.Compat(false, 409)));
    }

    @Test
    void eachSwitchIsOneOfItsOwn() {
        var token = "https://login.example.jp/token";

        assertThat(bound(Map.of("https-only", "false")).httpsOnly()).isFalse();
        assertThat(bound(Map.of("token-url", token)).tokenUrl()).isEqualTo(URI.create(token));
        assertThat(bound(Map.of("insecure-callback", "true")).insecureCallback())
                .isTrue();
        assertThat(bound(Map.of("strict-targets", "true")).strictTargets()).isTrue();
        assertThat(bound(Map.of("match-all-targets", "true")).matchAllTargets()).isTrue();
        assertThat(bound(Map.of("cascade-vens", "true")).cascadeVens()).isTrue();
        assertThat(bound(Map.of("compat.ri", "true")).compat()).isEqualTo(new OpenAdrProperties.Compat(true, 409));
        assertThat(bound(Map.of("compat.unknown-parent", "400")).compat())
                .isEqualTo(new OpenAdrProperties.Compat(false, 400));
    }

    @ParameterizedTest
    @CsvSource({
        "https-only, perhaps, Invalid boolean value",
        "token-url, /token, musubi.energy.openadr.token-url is",
        "token-url, ftp://login.example.jp/token, musubi.energy.openadr.token-url is",
        "insecure-callback, 2, Invalid boolean value",
        "strict-targets, yesno, Invalid boolean value",
        "match-all-targets, all, Invalid boolean value",
        "cascade-vens, x, Invalid boolean value",
        "compat.ri, 403, Invalid boolean value",
        "compat.unknown-parent, 404, musubi.energy.openadr.compat.unknown-parent is",
        "compat.unknown-parent, many, many"
    })
    void aValueThatIsNoneKeepsTheHubFromStarting(String name, String value, String sentence) {
        assertThatThrownBy(() -> bound(Map.of(name, value))).rootCause().hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theDoorsAreForHttpsAloneWhereTheCityWantsIt(boolean httpsOnly) {
        var properties = bound(Map.of("https-only", String.valueOf(httpsOnly)));

        assertThat(OpenAdrAdapter.doors(properties)).hasSize(2).allMatch(it -> it.httpsOnly() == httpsOnly);
    }

    @Test
    void anHttpAddressIsRefusedBeforeItIsAskedAnything() {
        var client = new EchoClient(new NobodyAsked(), bound(Map.of()).insecureCallback(), UUID::randomUUID);

        assertThat(client.refusal("kuji-works", "http://ven.example.jp/hook"))
                .hasValueSatisfying(it -> assertThat(it.en()).contains("https"));
    }

    private static final class NobodyAsked implements PartnerClient {

        @Override
        public PartnerReply send(PartnerRequest request) {
            throw new AssertionError("nothing is sent to " + request);
        }

        @Override
        public Optional<Text> refusal(String partner, String address) {
            throw new AssertionError("nobody looks at " + address);
        }
    }
}
