package musubi.hub.partner;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the network that the hub sends to: what is public, and what the city lists. Everything that the registries of
 * special-purpose addresses (RFC 6890, kept by IANA) mark as not globally reachable is out of reach, but for the networks
 * for documentation, which lead nowhere.
 *
 * @param allowed networks that the city lists
 * @param loopback whether this machine is within reach, as in the demonstration city
 */
public record Reach(List<Network> allowed, boolean loopback) {

    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10", // shared by the customers of a carrier (RFC 6598)
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; clouds tell their secrets there
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.88.99.0/24", // relays of 6to4 (RFC 7526)
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "64:ff9b:1::/48", // translation within a network (RFC 8215)
                    "100::/64",
                    "2001::/23", // protocol assignments, Teredo among them
                    "5f00::/16", // segment routing
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    /** Networks whose addresses hold one of IPv4, and at which byte. */
    private record Carrier(Network network, int offset) {}

    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(Network.parse("::/96"), 12), // compatible (RFC 4291 §2.5.5.1)
            new Carrier(Network.parse("::ffff:0:0:0/96"), 12), // translated (RFC 2765)
            new Carrier(Network.parse("64:ff9b::/96"), 12), // NAT64 (RFC 6052)
            new Carrier(Network.parse("2002::/16"), 2)); // 6to4 (RFC 3056)

    public Reach {
        allowed = List.copyOf(allowed);
    }

    public boolean contains(InetAddress address) {
        if (allowed.stream().anyMatch(it -> it.contains(address))) {
            return true;
        }
        if (loopback && address.isLoopbackAddress()) {
            return true;
        }
        return CLOSED.stream().noneMatch(it -> it.contains(address))
                && CARRIERS.stream()
                        .filter(it -> it.network().contains(address))
                        .map(it -> carried(address, it.offset()))
                        .allMatch(it -> CLOSED.stream().noneMatch(closed -> closed.contains(it)));
    }

    /** Whether whoever connects there reaches this machine. */
    static boolean isThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // who cannot tell keeps off
        }
    }

    private static InetAddress carried(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address of IPv4", e);
        }
    }
}
