package musubi.adapters.energy.openadr.wire;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;

/** What is wrong with one body, as far as anybody will read it. */
final class Notes {

    private final List<Notice> notices = new ArrayList<>();
    private int found;

    void add(Notice notice) {
        found++;
        if (notices.size() < Limits.NOTICES) {
            notices.add(notice);
        }
    }

    /** How many there were so far, also of those that are not told. */
    int found() {
        return found;
    }

    List<Notice> list() {
        return List.copyOf(notices);
    }
}
