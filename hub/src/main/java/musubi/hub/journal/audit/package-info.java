/**
 * The audit that cannot be altered without being found out: what was written to the journal is sealed into one chain of hashes a
 * day, each day opening with the closing hash of the day before.
 *
 * <ul>
 *   <li><b>What is sealed:</b> each message as it was admitted (all but its bytes, of which the SHA-256 is sealed) and each
 *       decision, those about what operators and people did included. What changes by design, a delivery's state, is not.
 *   <li><b>When:</b> within seconds of the commit, by one node at a time, and never within the transaction of a sender. What is
 *       not sealed yet is counted and said.
 *   <li><b>What it proves:</b> that nothing changed since it was sealed. Not that a row which was written before that was
 *       written by the hub.
 *   <li><b>Kept outside:</b> heads of days for good, in a table that is never dropped, signed; and at the node that sealed, in
 *       files which only ever grow.
 *   <li><b>Time stamps:</b> where the city names an authority (RFC 3161), it stamps the head of each closed day. The chain never
 *       waits for it; a day without a stamp says so. Whether a certificate was revoked is not looked up.
 *   <li><b>Archives:</b> a closed day as a file that verifies by itself. It holds the bytes that still stand when it is written, and
 *       says of each other message why they do not; and the stamp, or why there is none.
 *   <li><b>Who calls:</b> {@code flow} seals and has stamped, {@code web} asks for the verification under a {@code Grant}.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.journal.audit;
