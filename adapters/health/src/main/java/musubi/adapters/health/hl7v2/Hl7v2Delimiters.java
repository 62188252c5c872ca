package musubi.adapters.health.hl7v2;

import java.util.Optional;
import java.util.regex.Pattern;

/** The five characters that separate, as MSH-1 and MSH-2 set them (HL7 v2.5 §2.5.4). */
public record Hl7v2Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    /** What nearly everybody uses, and what answers are written with where nothing else is known. */
    static final Hl7v2Delimiters USUAL = new Hl7v2Delimiters('|', '^', '~', '\\', '&');

    /** @param bytes the five bytes after {@code MSH} */
    static Optional<Hl7v2Delimiters> find(byte[] bytes) {
        for (int i = 0; i < 5; i++) {
            var usable = bytes[i] > ' ' && bytes[i] < 0x7f && !Character.isLetterOrDigit(bytes[i]);
            for (int j = 0; j < i; j++) {
                usable &= bytes[i] != bytes[j];
            }
            if (!usable) {
                return Optional.empty();
            }
        }
        return Optional.of(new Hl7v2Delimiters(
                (char) bytes[0], (char) bytes[1], (char) bytes[2], (char) bytes[3], (char) bytes[4]));
    }

    String encodingCharacters() {
        return "" + component + repetition + escape + subcomponent;
    }

    String quoted(char delimiter) {
        return Pattern.quote(String.valueOf(delimiter));
    }

    /** Text that holds none of the delimiters any more (HL7 v2.5 §2.7.1), nor a character that ends a segment. */
    String escaped(String text) {
        var printable = new StringBuilder(text.length());
        text.chars().forEach(c -> printable.append(c < ' ' ? ' ' : (char) c));
        return escapedData(printable.toString());
    }

    /** As {@link #escaped}, with every other character as it is. */
    String escapedData(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == field) {
                out.append(escape).append('F').append(escape);
            } else if (c == component) {
                out.append(escape).append('S').append(escape);
            } else if (c == repetition) {
                out.append(escape).append('R').append(escape);
            } else if (c == escape) {
                out.append(escape).append('E').append(escape);
            } else if (c == subcomponent) {
                out.append(escape).append('T').append(escape);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
