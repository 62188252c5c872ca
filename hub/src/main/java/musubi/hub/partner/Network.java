package musubi.hub.partner;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A range of IP addresses, as CIDR writes it (RFC 4632 §3.1, RFC 4291 §2.3). */
public record Network(InetAddress first, int bits) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("Not a network: /" + bits + " is longer than its address");
        }
    }

    /** @param text {@code 192.0.2.7} or {@code 2001:db8::/48}; never a name, and nothing is looked up */
    public static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = literal(slash < 0 ? text : text.substring(0, slash));
        var bits = slash < 0 ? address.getAddress().length * Byte.SIZE : length(text.substring(slash + 1));
        return new Network(address, bits);
    }

    /** Whether it is a list of these, separated by commas; {@code loopback} stands for this machine. */
    public static boolean isList(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(it -> it.equals("loopback") || isOne(it));
    }

    public boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        return ours.length == theirs.length && Arrays.equals(masked(ours), masked(theirs));
    }

    private byte[] masked(byte[] address) {
        for (var i = 0; i < address.length; i++) {
            var kept = Math.clamp(bits - i * Byte.SIZE, 0, Byte.SIZE);
            address[i] &= (byte) (0xff << Byte.SIZE - kept);
        }
        return address;
    }

    private static boolean isOne(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // which is what was asked
        }
    }

    private static InetAddress literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an IP address: " + text);
        }
        return InetAddress.ofLiteral(text);
    }

    private static int length(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Not a length of a network: " + text);
        }
        return Integer.parseInt(text);
    }
}
