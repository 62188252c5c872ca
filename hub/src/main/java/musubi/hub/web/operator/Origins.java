package musubi.hub.web.operator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Web origins (RFC 6454 §6.1) as browsers name them, of which a client's pages are. */
final class Origins {

    private static final int MOST = 20;
    private static final int LONGEST = 260;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /** Each is scheme, host and port alone: a browser sends no more, and what is compared is the whole text. */
    static Set<String> check(@Nullable Set<String> asked) {
        var origins = asked == null ? Set.<String>of() : asked;
        if (origins.size() > MOST || origins.stream().anyMatch(it -> it == null || !isOrigin(it))) {
            throw OperatorProblem.invalid(
                    "origins",
                    "'origins' holds at most " + MOST
                            + " origins such as https://app.example.jp or http://localhost:3000:"
                            + " in lower case, without path, and by http on this machine alone.",
                    "「origins」には https://app.example.jp や http://localhost:3000 のようなオリジンを" + MOST
                            + "件まで、小文字で、パスを付けずに記入してください。http は localhost だけです。");
        }
        return origins;
    }

    private static boolean isOrigin(String text) {
        if (text.length() > LONGEST || !text.equals(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            var port = uri.getPort();
            var written = uri.getScheme() + "://" + host + (port < 0 ? "" : ":" + port);
            var usual = "https".equals(uri.getScheme()) ? port == 443 : port == 80; // which browsers leave out
            return host != null
                    && text.equals(written)
                    && !usual
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
