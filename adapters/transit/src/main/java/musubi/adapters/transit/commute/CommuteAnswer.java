package musubi.adapters.transit.commute;

import java.util.List;
import java.util.UUID;
import musubi.hub.message.Notice;

/**
 * @param message the id of the message that went into the journal
 * @param commute the message itself
 * @param notices whose ways are in none of the sums, and why
 */
record CommuteAnswer(UUID message, Commute commute, List<Notice> notices) {}
