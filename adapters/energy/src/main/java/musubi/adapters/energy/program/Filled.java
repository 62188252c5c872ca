package musubi.adapters.energy.program;

import java.util.List;
import musubi.hub.message.Notice;

/** What became of a form. */
public sealed interface Filled<T> {

    /** A request as a client would send it. */
    record Right<T>(T request) implements Filled<T> {}

    /** Nothing, for these reasons. */
    record Wrong<T>(List<Notice> notices) implements Filled<T> {
        public Wrong {
            notices = List.copyOf(notices);
        }
    }
}
