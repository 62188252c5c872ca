package musubi.adapters.health.hl7v2;

/**
 * What may stand in a value: FHIR's strings have no characters below U+0020 but tab, carriage return and line feed (R4
 * §2.24.0.1), PostgreSQL's have no NUL, and neither has halves of surrogate pairs or U+FFFE and U+FFFF. Control characters
 * from U+007F to U+009F stand in no text either: they are the bytes of another character set than the one that is named.
 */
final class Characters {

    private Characters() {}

    /** Where the first character stands that may not; -1: nowhere. */
    static int forbidden(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n' || c >= '\ufffe') {
                return i;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    static boolean allowed(CharSequence text) {
        return forbidden(text) < 0;
    }
}
