package musubi.adapters.health.fhir.rest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says of its body, read leniently: what cannot be read counts as not said. */
record ContentType(String text) {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    ContentType(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /** Without parameters, in lower case; empty where none is said. */
    String mediaType() {
        return text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** FHIR is UTF-8 always (R4 §2.6.2, RFC 8259 §8.1). */
    boolean isUtf8() {
        var charset = CHARSET.matcher(text);
        return !charset.find() || charset.group(1).isEmpty() || charset.group(1).equalsIgnoreCase("utf-8");
    }
}
