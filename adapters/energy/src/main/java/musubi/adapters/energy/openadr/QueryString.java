package musubi.adapters.energy.openadr;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a list was asked for, read as openadr3.yaml types it. What is none of its parameters is passed over. */
record QueryString(HttpServletRequest request) {

    private static final int MOST = 50;
    private static final int LONGEST = 128;

    /** Parameters that hold the id of an object (schema objectID). */
    private static final Set<String> IDS = Set.of("programID", "eventID", "venID");

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,128}");

    /** From which on. */
    int skip() {
        return number("skip", 0, Integer.MAX_VALUE);
    }

    /** How many at most; 0 is a page without any. */
    int limit() {
        return number("limit", MOST, MOST);
    }

    boolean flag(String name) {
        return text(name)
                .map(it -> switch (it) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, "true or false", "true または false");
                })
                .orElse(false);
    }

    Optional<String> text(String name) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw wrong(name, "given once", "1回だけ指定");
        }
        var value = checked(name, values[0]);
        if (IDS.contains(name) && !ID.matcher(value).matches()) {
            throw wrong(name, "an id of letters a to z, digits, _ and -", "英数字と _ と - だけのID");
        }
        return Optional.of(value);
    }

    /** Each value by a parameter of its own: {@code ?targets=a&targets=b}. */
    List<String> texts(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).map(it -> checked(name, it)).distinct().toList();
    }

    List<String> nouns(String name) {
        var texts = texts(name);
        for (var text : texts) {
            if (Arrays.stream(Noun.values()).noneMatch(it -> it.name().equals(text))) {
                throw wrong(name, "one of PROGRAM, EVENT, REPORT, SUBSCRIPTION, VEN, RESOURCE", "オブジェクト種別");
            }
        }
        return texts;
    }

    private int number(String name, int usual, int most) {
        return text(name)
                .map(it -> {
                    try {
                        var number = Integer.parseInt(it);
                        if (number >= 0 && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException _) {
                        // told below, as what is out of bounds is
                    }
                    throw wrong(name, "a whole number from 0 to " + most, "0〜" + most + " の整数");
                })
                .orElse(usual);
    }

    private static String checked(String name, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw wrong(name, "1 to " + LONGEST + " characters long", "1〜" + LONGEST + " 文字");
        }
        return value;
    }

    private static ObjectRefused wrong(String name, String en, String ja) {
        return new ObjectRefused(
                400,
                "bad-parameter",
                "?" + name,
                "The parameter " + name + " is " + en + ".",
                "パラメーター " + name + " は" + ja + "で指定してください。");
    }
}
