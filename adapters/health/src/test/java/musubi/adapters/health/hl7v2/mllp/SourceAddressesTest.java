package musubi.adapters.health.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class SourceAddressesTest {

    @Test
    void aPartnerWithoutAddressesConnectsFromThisMachineAlone() throws Exception {
        assertThat(allowed("", "127.0.0.1")).isTrue();
        assertThat(allowed("", "::1")).isTrue();
        assertThat(allowed("loopback", "127.0.0.1")).isTrue();
        assertThat(allowed("", "192.0.2.7")).isFalse();
    }

    @Test
    void anAddressOrANetworkOpensTheDoorForItselfOnly() throws Exception {
        assertThat(allowed("192.0.2.7, 198.51.100.0/24, 2001:db8::/48", "192.0.2.7"))
                .isTrue();
        assertThat(allowed("192.0.2.7, 198.51.100.0/24, 2001:db8::/48", "198.51.100.99"))
                .isTrue();
        assertThat(allowed("192.0.2.7, 198.51.100.0/24, 2001:db8::/48", "2001:db8::5"))
                .isTrue();
        assertThat(allowed("192.0.2.7, 198.51.100.0/24, 2001:db8::/48", "192.0.2.8"))
                .isFalse();
        assertThat(allowed("192.0.2.7, 198.51.100.0/24, 2001:db8::/48", "127.0.0.1"))
                .isFalse();
    }

    private static boolean allowed(String registered, String from) throws Exception {
        return SourceAddresses.parse(registered).contains(InetAddress.getByName(from));
    }
}
