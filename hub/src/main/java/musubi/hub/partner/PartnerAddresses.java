package musubi.hub.partner;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/**
 * Where the hub goes because a partner or an operator wrote down an address: to a webhook, to a client's keys. An address
 * is looked at when it is registered, and again each time, when its name has become a number: names change hands.
 */
public final class PartnerAddresses {

    /** Looks a name up. As the JDK does it, outside tests. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    private static final int LONGEST = 2_000;
    private static final int MOST_PORTS = 65_535;

    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern FOUR_PARTS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Text HTTPS_ONLY = new Text(
            "write an https URL: plain HTTP goes to partners alone that are registered with 'plainHttp': true.",
            "https の URL を記入してください。平文の HTTP は「plainHttp」: true で登録した連携先にだけ送信します。");

    private final Reach reach;
    private final Supplier<Set<Integer>> ownPorts;
    private final Names names;

    /** @param ownPorts on which the hub itself listens on this machine, asked for each time */
    public PartnerAddresses(Reach reach, Supplier<Set<Integer>> ownPorts, Names names) {
        this.reach = reach;
        this.ownPorts = ownPorts;
        this.names = names;
    }

    /**
     * Why the hub will never go there, or empty. A name that nobody knows yet may become known.
     *
     * @param plain whether plain HTTP is permitted, beyond this machine
     */
    public Optional<Text> refusal(String address, boolean plain) {
        var malformed = malformed(address);
        if (malformed.isPresent()) {
            return malformed;
        }
        var uri = URI.create(address);
        var open = !plain && uri.getScheme().equalsIgnoreCase("http");
        try {
            var found = names.find(uri.getHost());
            var refusal = refusal(port(uri), found);
            return refusal.isEmpty() && open ? unlessHere(found) : refusal;
        } catch (UnknownHostException e) {
            // looked up again when there is something to send
            return open ? Optional.of(HTTPS_ONLY) : Optional.empty();
        }
    }

    /**
     * Looks at the spelling alone, for what was registered before it was looked at.
     *
     * @throws AddressRefused where it is no address of a web server
     */
    public void check(URI address) {
        malformed(address.toString()).ifPresent(PartnerAddresses::refuse);
    }

    /**
     * To which numbers to connect; to no others, for a name may mean something else a moment later.
     *
     * @throws AddressRefused where one of the numbers is out of reach
     * @throws UnknownHostException where nobody knows the name now
     */
    public InetAddress[] resolve(String host, int port) throws UnknownHostException {
        var found = names.find(host);
        refusal(port, found).ifPresent(PartnerAddresses::refuse);
        return found;
    }

    /**
     * As {@link #resolve}, for what is not to leave this machine.
     *
     * @throws AddressRefused where one of the numbers is another machine's
     * @throws UnknownHostException where nobody knows the name now
     */
    public InetAddress[] resolveHere(String host, int port) throws UnknownHostException {
        var found = resolve(host, port);
        unlessHere(found).ifPresent(PartnerAddresses::refuse);
        return found;
    }

    private static Optional<Text> unlessHere(InetAddress[] found) {
        return Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress)
                ? Optional.empty()
                : Optional.of(HTTPS_ONLY);
    }

    private static void refuse(Text refusal) {
        throw new AddressRefused("the address is refused: " + refusal.en());
    }

    private Optional<Text> refusal(int port, InetAddress[] found) {
        if (Arrays.stream(found).anyMatch(it -> !reach.contains(it))) {
            return Optional.of(new Text(
                    "it leads to a network that the hub does not send to (this machine, a private or special network);"
                            + " the city may list it in musubi.webhook.allowed-networks.",
                    "ハブが送信しないネットワーク（この計算機、私設・特別用途のネットワーク）を指しています。必要なら"
                            + " musubi.webhook.allowed-networks に登録してください。"));
        }
        if (Arrays.stream(found).anyMatch(Reach::isThisMachine)
                && ownPorts.get().contains(port)) {
            return Optional.of(new Text("it is a port of the hub itself.", "ハブ自身のポートを指しています。"));
        }
        return Optional.empty();
    }

    private static Optional<Text> malformed(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= LONGEST && isHttp(uri) && isBare(uri)
                    ? Optional.empty()
                    : Optional.of(expected());
        } catch (URISyntaxException e) {
            return Optional.of(expected());
        }
    }

    private static boolean isHttp(URI uri) {
        var scheme = uri.getScheme();
        return scheme != null && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    }

    /** A host, perhaps a port and a path; no name and password before it, and no fragment, which is never sent. */
    private static boolean isBare(URI uri) {
        return uri.getHost() != null
                && isHost(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= MOST_PORTS
                && uri.getPort() != 0
                && !uri.getRawAuthority().endsWith(":");
    }

    /**
     * Numbers are written in four parts: what reads them otherwise (RFC 3986 §7.4) has ideas of its own of where they lead. A
     * zone (RFC 6874) names a cable of this machine.
     */
    private static boolean isHost(String host) {
        return !host.contains("%")
                && (!NUMBER.matcher(host).matches() || FOUR_PARTS.matcher(host).matches());
    }

    /** The port that it names, or that of its scheme. */
    private static int port(URI uri) {
        var https = uri.getScheme().equalsIgnoreCase("https");
        return uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    }

    private static Text expected() {
        return new Text(
                "write an http or https URL with a host, without user name and fragment, of at most " + LONGEST
                        + " characters.",
                "ホスト名を含み、ユーザー名とフラグメントを含まない " + LONGEST + " 文字以内の http または https の URL を記入してください。");
    }
}
