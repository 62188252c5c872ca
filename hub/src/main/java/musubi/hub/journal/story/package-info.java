/**
 * The journal as those who operate the hub read it: lists, the story of one message, the ledger, the traffic of the
 * hours. It only reads; {@link musubi.hub.journal} knows nothing of it.
 *
 * <ul>
 *   <li><b>Under a {@code Grant}:</b> every public method of a store takes one for {@code HubFormats.JOURNAL} and looks
 *       at it; the body of a message needs one for that very message, which the gate gives after it wrote down who looks,
 *       and why.
 *   <li><b>A list</b> is asked for by a filter and a {@code Window}, comes newest first as a {@code Slice}, and is never
 *       counted: its cost is that of the rows shown.
 *   <li><b>Ids hold their time.</b> A window of time is a range of ids, so that only the days asked for are looked at.
 *   <li><b>Figures</b> of an hour that is over are counted once. A figure is of the moment of its statement; two figures
 *       of one page may differ by what happened between.
 *   <li><b>Who calls:</b> {@code web} alone. What the spine needs to deliver stands in the journal's own stores.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.journal.story;
