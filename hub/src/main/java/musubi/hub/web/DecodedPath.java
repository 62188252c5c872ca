package musubi.hub.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** A letter may be written as it is or as its number: both are the same path. */
final class DecodedPath {

    private DecodedPath() {}

    /** What is no encoding stays as it is, and fits no rule. */
    static String of(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
