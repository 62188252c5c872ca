package musubi.adapters.transit.sharing;

import java.util.List;
import musubi.hub.message.Notice;

/**
 * What a message holds: one file of GBFS, or the several that a simple table of vehicles becomes.
 *
 * @param notices what the operator should know, none of them an error
 */
record Shared(List<SharedFile> files, List<Notice> notices) {

    Shared {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }
}
