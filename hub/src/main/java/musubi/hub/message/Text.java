package musubi.hub.message;

import java.util.Locale;

/** A sentence for people, in both languages of the house. */
public record Text(String en, String ja) {

    public Text {
        if (en.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException("A text for people exists in English and in Japanese");
        }
    }

    /** In Japanese for who speaks it, in English for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
