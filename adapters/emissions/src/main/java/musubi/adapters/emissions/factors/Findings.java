package musubi.adapters.emissions.factors;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;

/** What is wrong with an edition, by place: {@code factors.csv:12/value}. A file that is wrong everywhere is told so a hundred times. */
final class Findings {

    private static final int MOST = 100;

    private final List<Notice> notices = new ArrayList<>();

    void error(String code, String place, String en, String ja) {
        add(Notice.error(code, place, en, ja, null));
    }

    void warning(String code, String place, String en, String ja) {
        add(Notice.warning(code, place, en, ja, null));
    }

    boolean anyError() {
        return Notice.anyError(notices);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void add(Notice notice) {
        if (notices.size() < MOST) {
            notices.add(notice);
        }
    }
}
