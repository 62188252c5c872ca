/**
 * What persons permitted. The legal record is a domain's own (a FHIR Consent); here stand its compiled lines: subject,
 * recipient, purpose, format, period.
 *
 * <ul>
 *   <li><b>Comes in</b> by {@code ConsentRegister.compile}, in the transaction of the legal record: all lines of one
 *       record are replaced at once, so that the two never disagree.
 *   <li><b>No line means no,</b> and a line that forbids beats every line that permits, whichever is newer. Whether a
 *       line holds is decided at the moment of the asking.
 *   <li><b>The same law twice:</b> {@code find} for one person, {@code condition} for a statement of SQL over many. A
 *       test holds one against the other.
 *   <li><b>Who calls:</b> rules of the gate and stores. A list of somebody's consents is given under a {@code Grant} for
 *       that person, and the look is written down.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.consent;
