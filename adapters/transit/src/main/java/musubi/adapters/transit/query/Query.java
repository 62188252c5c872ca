package musubi.adapters.transit.query;

import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import musubi.hub.message.Text;

/** The parameters of one question as they came. A parameter that is blank counts as not given. */
public record Query(Map<String, String> parameters) {

    public static final Text BOOLEAN = new Text("Write true or false.", "true または false を指定してください。");
    public static final Text LANGUAGE =
            new Text("Write a language tag, for example ja or en.", "ja や en などの言語タグを指定してください。");

    public Query {
        parameters = Map.copyOf(parameters);
    }

    /** @throws BadParameter when it is missing or cannot be parsed */
    public <T> T required(String name, Function<String, T> parse, Text remedy) {
        return optional(name, parse, remedy).orElseThrow(() -> new BadParameter(name, remedy));
    }

    /** @throws BadParameter when it is there and cannot be parsed */
    public <T> Optional<T> optional(String name, Function<String, T> parse, Text remedy) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | IllformedLocaleException | DateTimeException unreadable) {
            throw new BadParameter(name, remedy);
        }
    }

    /** True or false; false where it is not given. */
    public boolean flag(String name) {
        return optional(name, Query::bool, BOOLEAN).orElse(false);
    }

    /** A whole number within both bounds. */
    public int whole(String name, int least, int most, int usual, Text remedy) {
        return optional(name, text -> within(Integer.parseInt(text.strip()), least, most), remedy)
                .orElse(usual);
    }

    /** The language of names: that of the parameter {@code lang}, or else what the caller accepts. */
    public Locale language(Locale accepted) {
        return optional("lang", Query::locale, LANGUAGE).orElse(accepted);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Too little or too much");
        }
        return number;
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }
}
