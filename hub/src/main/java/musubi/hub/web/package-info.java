/**
 * Doors for machines (bearer tokens, no session), pages for people (session, CSRF), tokens, and the frame in which all
 * errors are told.
 *
 * <ul>
 *   <li><b>Everything passes the edge first:</b> what is no HTTP, no text or no address is refused there, in the words of
 *       the door that was asked.
 *   <li><b>A path</b> is a door's or a page's and never both. A door denies what fits none of its rules; a page what its
 *       readers are not.
 *   <li><b>Who calls</b> is a {@code Party} from here on: a client's by its token, a person's by login, {@code
 *       Party.ANYBODY} without either.
 *   <li><b>Every error</b> is written in the dialect of the door that it stands at, the framework's too; on a page as a
 *       page; else as problem details in Japanese and English. An error of ours has a number, which the log has too, and
 *       no word of our inside.
 *   <li><b>Pages</b> bring their own words, styles and scripts from their own jar; nothing is loaded from another host,
 *       and no page holds a script.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web;
