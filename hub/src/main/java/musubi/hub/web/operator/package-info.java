/**
 * The hub's API for those who operate it: messages, deliveries, partners, audit.
 *
 * <ul>
 *   <li><b>Under a {@code Grant}:</b> a method that reads the journal takes one as a parameter; it comes from the gate,
 *       with the caller as the reader. What is done to a message or a delivery is asked of the gate with its reason, and
 *       stands among the decisions about it.
 *   <li><b>Lists</b> are read by following {@code next}. Times are the city's where they name no zone.
 *   <li><b>What cannot be had</b> is a problem (RFC 9457) with a stable type, a remedy in both languages, and the same as
 *       notices by place.
 *   <li><b>A change of the register</b> and the decision that says so are one transaction.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.operator;
