package musubi.hub.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a request with one parameter set anew. However the query was written, each value is encoded once. */
public final class SameAddress {

    private SameAddress() {}

    /** @return path and query */
    public static String with(HttpServletRequest request, String name, String value) {
        return with(request.getRequestURI(), request.getQueryString(), name, value);
    }

    /** @return path and query */
    public static String with(String path, @Nullable String query, String name, String value) {
        var others = Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
                .filter(it -> !it.isEmpty())
                .flatMap(it -> pair(it, name));
        return path + "?"
                + Stream.concat(others, Stream.of(encode(name) + "=" + encode(value)))
                        .collect(Collectors.joining("&"));
    }

    private static Stream<String> pair(String written, String without) {
        var equals = written.indexOf('=');
        var name = decode(equals < 0 ? written : written.substring(0, equals));
        var value = decode(equals < 0 ? "" : written.substring(equals + 1));
        return name == null || value == null || name.equals(without)
                ? Stream.empty()
                : Stream.of(encode(name) + "=" + encode(value));
    }

    /** @return null for what is no encoding, which the web server left out too */
    private static @Nullable String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
