package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void aNetworkHoldsWhatSharesItsBits() {
        assertThat(contains("172.16.0.0/12", "172.31.255.255")).isTrue();
        assertThat(contains("172.16.0.0/12", "172.32.0.0")).isFalse();
        assertThat(contains("192.0.2.7", "192.0.2.7")).isTrue();
        assertThat(contains("192.0.2.7", "192.0.2.8")).isFalse();
        assertThat(contains("2001:db8::/33", "2001:db8:7fff::1")).isTrue();
        assertThat(contains("2001:db8::/33", "2001:db8:8000::1")).isFalse();
        assertThat(contains("0.0.0.0/0", "203.0.113.1")).isTrue();
        assertThat(contains("0.0.0.0/0", "2001:db8::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10", "10.1", "256.1.1.1", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", ""})
    void whatIsNoNetworkIsRefusedAndNothingIsLookedUp(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListHasNetworksAndThisMachine() {
        assertThat(Network.isList("192.0.2.7, 2001:db8::/48,loopback")).isTrue();
        assertThat(Network.isList("192.0.2.7,")).isFalse();
        assertThat(Network.isList("anywhere")).isFalse();
    }

    private static boolean contains(String network, String address) {
        return Network.parse(network).contains(InetAddress.ofLiteral(address));
    }
}
