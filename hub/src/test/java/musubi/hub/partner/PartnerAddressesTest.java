package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the hub goes because somebody wrote an address down, and where it never goes. */
class PartnerAddressesTest {

    private static final int OWN = 8080;

    private final PartnerAddresses city = in(new Reach(List.of(), false));
    private final PartnerAddresses demonstration = in(new Reach(List.of(), true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "not a url",
                "ftp://198.51.100.7/in",
                "//198.51.100.7/in",
                "/in",
                "",
                "http:",
                "http:///in",
                "http://:80/in",
                "https://user@198.51.100.7/in",
                "https://user:word@198.51.100.7/in",
                "https://198.51.100.7/in#part",
                "https://198.51.100.7:0/in",
                "https://198.51.100.7:65536/in",
                "https://198.51.100.7:/in",
                "https://198.51.100.7/a b",
                "https://198.51.100.7/\u0000",
                "https://a_b.example/in",
                "http://2130706433/in",
                "http://[fe80::1%25eth0]/in",
                "http://[::1%25lo]/in",
                "http://127.1/in",
                "http://0x7f000001/in",
                "http://127.0.0.1./in"
            })
    void whatIsNoAddressOfAWebServerIsRefused(String address) {
        assertThat(city.refusal(address, true)).hasValueSatisfying(it -> {
            assertThat(it.en()).contains("http or https URL with a host");
            assertThat(it.ja()).contains("URL");
        });
        assertThat(demonstration.refusal(address, true)).isPresent();
    }

    @Test
    void whatWasRegisteredBeforeItWasLookedAtIsRefusedToo() {
        assertThatThrownBy(() -> demonstration.check(URI.create("file:///etc/passwd")))
                .isInstanceOf(AddressRefused.class)
                .hasMessageStartingWith("the address is refused: write an http or https URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/in",
                "http://127.200.3.4:9000/in",
                "http://[::1]:9000/in",
                "http://[::ffff:127.0.0.1]:9000/in",
                "http://localhost:9000/in"
            })
    void thisMachineIsWithinReachInTheDemonstrationCityAlone(String address) {
        assertThat(city.refusal(address, true)).isPresent();
        assertThat(demonstration.refusal(address, true)).isEmpty();
        assertThat(demonstration.refusal(address.replace("9000", String.valueOf(OWN)), true))
                .hasValueSatisfying(it -> assertThat(it.en()).contains("the hub itself"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:0:10.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::1]",
                "[2002:a00:1::1]",
                "[2002:7f00:1::1]",
                "[2001::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]"
            })
    void networksThatAreNotPublicAreOutOfReachHoweverTheyAreSpelled(String host) {
        var address = "https://" + host + "/in";

        assertThat(city.refusal(address, true))
                .hasValueSatisfying(it -> assertThat(it.en()).contains("private"));
        assertThat(demonstration.refusal(address, true)).isPresent();
        assertThatThrownBy(() -> city.resolve(host, 443))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("the address is refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://198.51.100.7/in",
                "HTTPS://198.51.100.7:8443/in?a=b",
                "http://[2001:db8::7]/in",
                "https://[64:ff9b::198.51.100.7]/in",
                "https://hospital.example/in",
                "https://nobody-knows.example/in"
            })
    void publicAddressesAndNamesThatMayBecomeKnownAreWithinReach(String address) {
        assertThat(city.refusal(address, true)).isEmpty();
    }

    @Test
    void theCityListsANetworkOfItsOwn() {
        var listed = in(new Reach(List.of(Network.parse("10.1.0.0/16"), Network.parse("fd00::/8")), false));

        assertThat(listed.refusal("http://10.1.2.3/in", true)).isEmpty();
        assertThat(listed.refusal("http://[fd12::3]/in", true)).isEmpty();
        assertThat(listed.refusal("http://10.2.2.3/in", true)).isPresent();
    }

    @Test
    void aNameThatChangedHandsIsRefusedWhenThereIsSomethingToSend() throws Exception {
        var number = new AtomicReference<>("198.51.100.7");
        var changing = new PartnerAddresses(
                new Reach(List.of(), false), Set::of, _ -> new InetAddress[] {InetAddress.ofLiteral(number.get())});
        var address = "https://rebound.example/in";

        assertThat(changing.refusal(address, true)).isEmpty();
        assertThat(changing.resolve("rebound.example", 443)).containsExactly(InetAddress.ofLiteral("198.51.100.7"));

        number.set("127.0.0.1");
        assertThatThrownBy(() -> changing.resolve("rebound.example", 443)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void plainHttpIsForThisMachineAndForThoseWhoPermitIt() throws Exception {
        assertThat(city.refusal("http://198.51.100.7/in", false))
                .hasValueSatisfying(it -> assertThat(it.en()).contains("https").contains("plainHttp"));
        assertThat(city.refusal("http://nobody-knows.example/in", false)).isPresent();
        assertThat(city.refusal("https://198.51.100.7/in", false)).isEmpty();
        assertThat(demonstration.refusal("http://127.0.0.1:9000/in", false)).isEmpty();
        assertThat(demonstration.resolveHere("127.0.0.1", 9000)).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThatThrownBy(() -> demonstration.resolveHere("198.51.100.7", 80)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void oneNumberOutOfReachSpoilsTheName() {
        var both = new PartnerAddresses(new Reach(List.of(), false), Set::of, _ ->
                new InetAddress[] {InetAddress.ofLiteral("198.51.100.7"), InetAddress.ofLiteral("192.168.0.1")});

        assertThat(both.refusal("https://both.example/in", true)).isPresent();
    }

    private static PartnerAddresses in(Reach reach) {
        return new PartnerAddresses(reach, () -> Set.of(OWN), PartnerAddressesTest::find);
    }

    private static InetAddress[] find(String host) throws UnknownHostException {
        return switch (host) {
            case "localhost" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
            case "hospital.example" -> new InetAddress[] {InetAddress.ofLiteral("198.51.100.9")};
            case "nobody-knows.example" -> throw new UnknownHostException(host);
            default -> new InetAddress[] {InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))};
        };
    }
}
