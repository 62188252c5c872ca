package musubi.adapters.emissions.pact.wire;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/** What is found wrong with one body, up to a bound: whoever sends nonsense is not told of each letter. */
final class Findings {

    private static final int MOST = 100;

    private final Strictness strictness;
    private final List<Notice> notices = new ArrayList<>();

    Findings(Strictness strictness) {
        this.strictness = strictness;
    }

    Strictness strictness() {
        return strictness;
    }

    /** Cannot be taken. */
    void wrong(String code, String place, String en, String ja, String clause) {
        add(Notice.error(code, place, en, ja, clause));
    }

    /** Is not as the standard wants it, and is understood: it is taken from others, and does not go out. */
    void loose(String code, String place, String en, String ja, String clause) {
        add(new Notice(
                code,
                strictness == Strictness.OUT ? Severity.ERROR : Severity.WARNING,
                place,
                new musubi.hub.message.Text(en, ja),
                clause));
    }

    private void add(Notice notice) {
        if (notices.size() < MOST) {
            notices.add(notice);
        }
    }

    List<Notice> list() {
        return List.copyOf(notices);
    }
}
