package musubi.hub.journal;

import java.util.Optional;
import java.util.Set;
import musubi.hub.message.FormatId;

/** For how many days the bodies of each format are kept, as the domains declare it. */
public interface Keeping {

    /** Empty: as long as all bodies are kept that say nothing else. */
    Optional<Integer> days(FormatId format);

    /** All numbers of days that occur. */
    Set<Integer> all();
}
