package musubi.adapters.energy.openadr.wire;

import java.util.List;
import musubi.hub.message.Notice;

/** What came of reading a body. */
public sealed interface Reading<T> {

    List<Notice> notices();

    /** It is what it should be; what is told beside it are warnings. */
    record Right<T>(T value, List<Notice> notices) implements Reading<T> {
        public Right {
            notices = List.copyOf(notices);
        }
    }

    /** It is not; the notices say where, why, and what to do. */
    record Wrong<T>(List<Notice> notices) implements Reading<T> {
        public Wrong {
            notices = List.copyOf(notices);
            if (notices.isEmpty()) {
                throw new IllegalArgumentException("Whoever refuses a body says why");
            }
        }
    }
}
