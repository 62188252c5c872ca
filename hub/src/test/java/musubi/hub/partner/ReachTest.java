package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which numbers the hub connects, whatever name they came by. */
class ReachTest {

    private static final Reach PUBLIC = new Reach(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.255.255",
                "11.0.0.1",
                "192.0.2.7",
                "2400:4000::1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void whatIsPublicIsWithinReach(String address) throws UnknownHostException {
        assertThat(PUBLIC.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001::1"
            })
    void whatIsPrivateOrThisMachinesOrEverybodysIsNot(String address) throws UnknownHostException {
        assertThat(PUBLIC.contains(InetAddress.getByName(address))).isFalse();
    }

    /** An address of IPv4 in one of IPv6 leads to where the former does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:a00:1::",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::"
            })
    void aPrivateAddressInAnotherIsPrivateToo(String address) throws UnknownHostException {
        assertThat(PUBLIC.contains(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aNetworkThatTheCityListsIsWithinReachAndItsNeighbourIsNot() throws UnknownHostException {
        var city = new Reach(List.of(Network.parse("10.20.0.0/16"), Network.parse("fd00:1::/32")), false);

        assertThat(city.contains(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(city.contains(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(city.contains(InetAddress.getByName("fd00:1::7"))).isTrue();
        assertThat(city.contains(InetAddress.getByName("fd00:2::7"))).isFalse();
        assertThat(city.contains(InetAddress.getByName("::ffff:10.20.0.1"))).isTrue();
    }

    @Test
    void thisMachineIsWithinReachInTheDemonstrationCityAlone() throws UnknownHostException {
        var demonstration = new Reach(List.of(), true);

        assertThat(demonstration.contains(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(demonstration.contains(InetAddress.getByName("::1"))).isTrue();
        assertThat(demonstration.contains(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(Reach.isThisMachine(InetAddress.getByName("127.9.9.9"))).isTrue();
        assertThat(Reach.isThisMachine(InetAddress.getByName("0.0.0.0"))).isTrue();
        assertThat(Reach.isThisMachine(InetAddress.getByName("8.8.8.8"))).isFalse();
    }
}
