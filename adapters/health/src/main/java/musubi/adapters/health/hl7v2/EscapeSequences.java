package musubi.adapters.health.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The escape sequences of a line but those of the delimiters, which the parser resolves (HL7 v2.5 §2.7): hexadecimal
 * data becomes characters, formatting becomes line breaks and spaces, highlighting disappears. What is no sequence of
 * the standard, such as the backslash of a path, stays as it is.
 */
final class EscapeSequences {

    private static final Pattern LAYOUT = Pattern.compile("\\.(br|ce|fi|nf|(?:sp|sk|in|ti)(?:[+-]?\\d{1,3})?)");
    private static final Pattern LOCAL = Pattern.compile("[CMZ][0-9A-Za-z]*");
    private static final Pattern HEXADECIMAL = Pattern.compile("X((?:[0-9A-Fa-f]{2})+)");

    /** A sequence longer than this is none, but for hexadecimal data. */
    private static final int LONGEST = 2048;

    private final Hl7v2Delimiters delimiters;
    private final Charset charset;
    private final Consumer<Integer> raw;

    /** @param raw told where a sequence begins that is kept as it stands: another character set, a local agreement */
    EscapeSequences(Hl7v2Delimiters delimiters, Charset charset, Consumer<Integer> raw) {
        this.delimiters = delimiters;
        this.charset = charset;
        this.raw = raw;
    }

    /** @param from where the first value begins: the escape character stands in MSH-2 as itself */
    String resolve(String line, int from) {
        var escape = delimiters.escape();
        if (line.indexOf(escape, from) < 0) {
            return line;
        }
        var out = new StringBuilder(line.length()).append(line, 0, from);
        for (int at = from; at < line.length(); at++) {
            var c = line.charAt(at);
            if (c != escape) {
                out.append(c);
                continue;
            }
            var end = line.indexOf(escape, at + 1);
            var body = end < 0 || end - at > LONGEST ? null : line.substring(at + 1, end);
            var resolved = body == null ? null : sequence(body, at);
            out.append(resolved == null ? delimiters.escaped(String.valueOf(escape)) : resolved);
            at = resolved == null ? at : end;
        }
        return out.toString();
    }

    private @Nullable String sequence(String body, int at) {
        if (body.length() == 1 && "FSTRE".contains(body)) {
            return delimiters.escape() + body + delimiters.escape();
        }
        if (body.equals("H") || body.equals("N")) {
            return "";
        }
        var layout = LAYOUT.matcher(body);
        if (layout.matches()) {
            return layout(layout.group(1));
        }
        var hexadecimal = HEXADECIMAL.matcher(body);
        var decoded = hexadecimal.matches() ? decode(hexadecimal) : Optional.<String>empty();
        if (decoded.isPresent()) {
            return delimiters.escapedData(decoded.get());
        }
        if (hexadecimal.matches() || LOCAL.matcher(body).matches()) {
            raw.accept(at);
        }
        return null;
    }

    /** Indentation has no place in FHIR's strings; lines and spaces have. */
    private static String layout(String command) {
        var number = command.replaceAll("\\D", "");
        var times = number.isEmpty() ? 1 : Math.min(Integer.parseInt(number), 100);
        return switch (command.substring(0, 2)) {
            case "br", "ce" -> "\n";
            case "sp" -> "\n".repeat(times);
            case "sk" -> " ".repeat(times);
            default -> "";
        };
    }

    private Optional<String> decode(Matcher hexadecimal) {
        try {
            var bytes = HexFormat.of().parseHex(hexadecimal.group(1));
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
