package musubi.hub.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** A letter may be written as it is or as its number: both are the same path. */
final class DecodedPath {

    private static final Pattern UNRESERVED =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])");

    private DecodedPath() {}

    /** Still encoded, but for the letters, digits and {@code -._~} that need not be (RFC 3986 §6.2.2.2). */
    static String normal(String path) {
        return path.indexOf('%') < 0
                ? path
                : UNRESERVED.matcher(path).replaceAll(it -> "" + (char) Integer.parseInt(it.group(1), 16));
    }

    /** What is no encoding stays as it is, and fits no rule. */
    static String of(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
