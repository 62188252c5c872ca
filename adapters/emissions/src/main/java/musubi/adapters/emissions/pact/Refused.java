package musubi.adapters.emissions.pact;

import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** What was asked for cannot be done; what was written of it is undone. Each door says so in its own words. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text text;
    private final transient List<Notice> notices;

    Refused(int status, Text text, List<Notice> notices) {
        super(text.en());
        this.status = status;
        this.text = text;
        this.notices = List.copyOf(notices);
    }

    /** For one reason. */
    static Refused of(int status, String code, String place, String en, String ja) {
        return new Refused(status, new Text(en, ja), List.of(Notice.error(code, place, en, ja, null)));
    }

    static Refused missing() {
        return of(404, "not-found", "", "There is no such thing here.", "該当するものはありません。");
    }

    int status() {
        return status;
    }

    Text text() {
        return text;
    }

    List<Notice> notices() {
        return notices;
    }
}
