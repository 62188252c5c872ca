package musubi.adapters.health.hl7v2.fhir;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;

/** Collects what the mappers below one mapper could not say. Lives as long as one call. */
final class Findings {

    private final List<Notice> notices = new ArrayList<>();

    void add(Notice notice) {
        notices.add(notice);
    }

    void addAll(List<Notice> others) {
        notices.addAll(others);
    }

    List<Notice> list() {
        return List.copyOf(notices);
    }

    /** What was made; its notices are kept here. */
    <T> T take(Mapped<T> mapped) {
        notices.addAll(mapped.notices());
        return mapped.value();
    }

    <T> Mapped<T> with(T value) {
        return new Mapped<>(value, notices);
    }
}
