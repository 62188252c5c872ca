package musubi.hub.adapter;

import java.util.List;
import musubi.hub.message.Notice;

/** What a mapper made, and what it could not say. Nothing disappears silently. */
public record Mapped<T>(T value, List<Notice> notices) {

    public Mapped {
        notices = List.copyOf(notices);
    }
}
