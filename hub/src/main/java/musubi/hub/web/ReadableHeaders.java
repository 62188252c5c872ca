package musubi.hub.web;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whether the value of a header can be read as its standard says. What cannot be read counts as not sent: these headers
 * only say what the client would like, and each library fails in its own way over what it cannot read.
 */
final class ReadableHeaders {

    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_MEDIA_TYPES = 50; // Spring sorts no more
    private static final String ETAG = "(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
    private static final Map<String, Consumer<String>> READERS = Map.of(
            "accept", ReadableHeaders::mediaTypes,
            "accept-language", ReadableHeaders::languages,
            "range", ReadableHeaders::range,
            "if-modified-since", ReadableHeaders::date,
            "if-unmodified-since", ReadableHeaders::date,
            "if-none-match", ReadableHeaders::etags,
            "origin", ReadableHeaders::origin,
            "access-control-request-method", ReadableHeaders::method);

    private ReadableHeaders() {}

    static boolean isReadable(String name, String value) {
        var reader = READERS.get(name.toLowerCase(Locale.ROOT));
        if (reader == null) {
            return true;
        }
        try {
            reader.accept(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** RFC 9110 §12.5.1. */
    private static void mediaTypes(String value) {
        if (MediaType.parseMediaTypes(value).size() > MOST_MEDIA_TYPES) {
            throw new IllegalArgumentException("too many media types");
        }
    }

    /** RFC 9110 §12.5.4; a list as long as a page is no preference. */
    private static void languages(String value) {
        if (value.length() > LONGEST_LIST) {
            throw new IllegalArgumentException("too many languages");
        }
        Locale.LanguageRange.parse(value);
    }

    /** RFC 9110 §14.2: a unit that is not known is ignored, and so may be a range that cannot be read. */
    private static void range(String value) {
        if (HttpRange.parseRanges(value).isEmpty()) {
            throw new IllegalArgumentException("no range of bytes");
        }
    }

    /** RFC 9110 §13.1.3: a recipient ignores what is no HTTP date. */
    private static void date(String value) {
        ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** RFC 9110 §13.1.2. */
    private static void etags(String value) {
        var tags = List.of(value.strip().split("\\s*,\\s*"));
        if (!tags.equals(List.of("*")) && !tags.stream().allMatch(it -> it.matches(ETAG))) {
            throw new IllegalArgumentException("no entity tags");
        }
    }

    /** RFC 6454 §7. */
    private static void origin(String value) {
        if (!value.equals("null")) {
            var origin = UriComponentsBuilder.fromUriString(value).build();
            if (origin.getScheme() == null || origin.getHost() == null || origin.getPort() > 65_535) {
                throw new IllegalArgumentException("no origin");
            }
        }
    }

    private static void method(String value) {
        if (!value.matches("[A-Z]{1,16}")) {
            throw new IllegalArgumentException("no method");
        }
    }
}
