package musubi.adapters.health.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What MSH says, read before anything else and from the bytes themselves: the character set stands in it (MSH-18), and
 * an answer needs it also where the rest of the message is broken.
 *
 * @param delimiters the characters that separate, MSH-1 and MSH-2
 * @param fields MSH-1, MSH-2, … as they stand, without unescaping; ASCII by nature but for names of applications
 */
public record Hl7v2Header(Hl7v2Delimiters delimiters, List<String> fields) {

    /** Where there is no MSH at all: the usual delimiters, and nothing known. */
    public static final Hl7v2Header NONE = new Hl7v2Header(Hl7v2Delimiters.USUAL, List.of());

    private static final int SHORTEST = "MSH|^~\\&".length();

    public Hl7v2Header {
        fields = List.copyOf(fields);
    }

    /** The header at the beginning of the bytes; empty where they do not begin with a usable MSH. */
    public static Optional<Hl7v2Header> find(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes[0] != 'M' || bytes[1] != 'S' || bytes[2] != 'H') {
            return Optional.empty();
        }
        return Hl7v2Delimiters.find(Arrays.copyOfRange(bytes, 3, SHORTEST))
                .map(it -> new Hl7v2Header(it, HeaderFields.split(bytes, it.field())));
    }

    /** The same in the characters that the bytes stand for. */
    Hl7v2Header in(Charset charset) {
        return new Hl7v2Header(
                delimiters,
                fields.stream()
                        .map(it -> new String(it.getBytes(StandardCharsets.ISO_8859_1), charset))
                        .toList());
    }

    /** MSH-n, its first component of its first repetition; empty where absent. */
    public String get(int field) {
        return components(field, 0);
    }

    public String sendingApplication() {
        return get(3);
    }

    public String sendingFacility() {
        return get(4);
    }

    /** MSH-9.1, for example {@code ADT}. */
    public String messageCode() {
        return components(9, 0);
    }

    /** MSH-9.2, for example {@code A01}. */
    public String triggerEvent() {
        return components(9, 1);
    }

    public String controlId() {
        return get(10);
    }

    public String version() {
        return get(12);
    }

    /** The repetitions of MSH-18. */
    List<String> characterSets() {
        return List.of(whole(18).split(delimiters.quoted(delimiters.repetition()), -1));
    }

    /** MSH-n with all that is in it. */
    String whole(int field) {
        return field <= fields.size() ? fields.get(field - 1) : "";
    }

    private String components(int field, int component) {
        var repetition = whole(field).split(delimiters.quoted(delimiters.repetition()), 2)[0];
        var components = repetition.split(delimiters.quoted(delimiters.component()), -1);
        return component < components.length ? components[component].strip() : "";
    }
}
