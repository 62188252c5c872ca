package musubi.hub.journal;

import java.util.Optional;
import musubi.hub.message.FormatId;

/** For how many days the bytes of a message are kept, as the domains declare it of their formats and the city of partners. */
@FunctionalInterface
public interface Keeping {

    /** Empty: as long as all bodies are kept that nothing else is said of. */
    Optional<Integer> days(FormatId format, String sender);
}
