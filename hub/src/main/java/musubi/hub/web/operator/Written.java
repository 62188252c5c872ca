package musubi.hub.web.operator;

/** Texts as people write them. What the database cannot hold and what no reader sees is refused by the name of its field. */
final class Written {

    private Written() {}

    /** One line of text, stripped of blanks at its ends. */
    static String line(String field, String value, int longest) {
        var text = value.strip();
        if (text.isEmpty()) {
            throw OperatorProblem.invalid(field, "'" + field + "' is missing or blank.", "「" + field + "」を記入してください。");
        }
        if (text.length() > longest) {
            throw OperatorProblem.invalid(
                    field,
                    "'" + field + "' is longer than " + longest + " characters; shorten it.",
                    "「" + field + "」は" + longest + "文字以内で記入してください。");
        }
        if (!isPlain(text)) {
            throw OperatorProblem.invalid(
                    field,
                    "'" + field + "' holds control characters or broken ones; take them out.",
                    "「" + field + "」に制御文字または不正な文字が含まれています。取り除いてください。");
        }
        return text;
    }

    /** Neither control characters nor halves of characters. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.isISOControl(it)
                        || Character.getType(it) == Character.SURROGATE
                        || Character.getType(it) == Character.FORMAT && it >= 0x202A && it <= 0x202E);
    }
}
