/**
 * Which reports are owed, by whom and when (User Guide §7.5), so that silence is seen.
 *
 * <ul>
 *   <li><b>Comes in</b> events with their report descriptors, what vens and resources they are for, and the reports of VENs.
 *   <li><b>Comes out</b> one line for each report that is due from a resource: met, partly met, open, or late.
 *   <li><b>Never:</b> a report that may come at any time ({@code frequency} 0, or intervals of the VEN's own choice without a
 *       period) is owed by nobody.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr.ledger;
