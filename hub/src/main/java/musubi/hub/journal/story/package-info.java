/**
 * The journal as those who operate the hub read it: lists, the story of one message, the ledger, the traffic of the hours. It only
 * reads; what is written, and when, is said in {@link musubi.hub.journal}, which knows nothing of this package.
 *
 * <ul>
 *   <li>A list is asked for by a filter and a {@link musubi.hub.journal.story.Window}, comes newest first as a
 *       {@link musubi.hub.journal.story.Slice}, and is never counted: its cost is that of the rows shown.
 *   <li>Ids hold their time. A window of time is a range of ids, so that only the days asked for are looked at.
 *   <li>No body is read here, only what is known of it. A body is opened by {@link musubi.hub.journal.MessageStore}.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.journal.story;
