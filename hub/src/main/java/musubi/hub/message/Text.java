package musubi.hub.message;

/** A sentence for people, in both languages of the house. */
public record Text(String en, String ja) {

    public Text {
        if (en.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException("A text for people exists in English and in Japanese");
        }
    }
}
