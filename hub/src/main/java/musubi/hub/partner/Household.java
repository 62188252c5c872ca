package musubi.hub.partner;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody guesses: an IPv4 address, or the network of an IPv6 address, of which one household has 2^64. */
public final class Household {

    private static final int NETWORK = 8;

    private Household() {}

    /** @return in hexadecimal digits */
    public static String of(InetAddress from) {
        var bytes = from.getAddress();
        return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
