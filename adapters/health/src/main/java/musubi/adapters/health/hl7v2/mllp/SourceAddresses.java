package musubi.adapters.health.hl7v2.mllp;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * From where a partner may connect: addresses or networks ({@code 192.0.2.7, 2001:db8::/48}), separated by commas. A
 * partner without any may connect from this machine alone.
 */
record SourceAddresses(List<String> networks) {

    static SourceAddresses parse(String text) {
        return new SourceAddresses(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList());
    }

    boolean contains(InetAddress address) {
        return networks.isEmpty()
                ? address.isLoopbackAddress()
                : networks.stream().anyMatch(it -> contains(it, address));
    }

    private static boolean contains(String network, InetAddress address) {
        return network.equals("loopback")
                ? address.isLoopbackAddress()
                : new IpAddressMatcher(network).matches(address.getHostAddress());
    }
}
