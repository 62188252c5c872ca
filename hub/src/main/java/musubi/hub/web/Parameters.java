package musubi.hub.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and values of a query or a form (application/x-www-form-urlencoded in UTF-8). Nothing is passed over: one value that
 * cannot be read makes all of it unreadable, since an answer to a part of a question is a wrong answer.
 */
final class Parameters {

    /** It cannot be read: a percent sign without two digits, bytes that are not UTF-8, a control character. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("no text in UTF-8", null, false, false);
        }
    }

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @param text as it came, a character for each byte; null: nothing came */
    Parameters and(@Nullable String text) throws Unreadable {
        if (text == null || text.isEmpty()) {
            return this;
        }
        for (var pair : text.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                values.computeIfAbsent(decode(parts[0], true), _ -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decode(parts[1], true));
            }
        }
        return this;
    }

    Map<String, String[]> map() {
        var map = new LinkedHashMap<String, String[]>();
        values.forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return map;
    }

    /** Whether it can be read as a path, in which no control character makes sense, not even the end of a line. */
    static boolean isPath(String encoded) {
        try {
            return decode(encoded, false).chars().noneMatch(Character::isISOControl);
        } catch (Unreadable e) {
            return false;
        }
    }

    private static String decode(String encoded, boolean form) throws Unreadable {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var at = 0; at < encoded.length(); at++) {
            var character = encoded.charAt(at);
            if (character == '%') {
                bytes.write(octet(encoded, at + 1));
                at += 2;
            } else {
                bytes.write(form && character == '+' ? ' ' : character);
            }
        }
        return text(bytes.toByteArray());
    }

    private static int octet(String encoded, int at) throws Unreadable {
        if (at + 2 > encoded.length()) {
            throw new Unreadable();
        }
        var high = Character.digit(encoded.charAt(at), 16);
        var low = Character.digit(encoded.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw new Unreadable();
        }
        return high << 4 | low;
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(it -> Character.isISOControl(it) && it != '\t' && it != '\r' && it != '\n')) {
                throw new Unreadable();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Unreadable();
        }
    }
}
