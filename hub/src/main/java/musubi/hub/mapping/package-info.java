/**
 * What a code of one standard equals in another: tables that are data, in {@code mappings/}.
 *
 * <ul>
 *   <li><b>Comes in</b> from the class path, once, at the start; a row that stands twice keeps the hub from starting.
 *   <li><b>A code without a row</b> is unmapped, and comes out as such: there is no row for all others, and no guess. The
 *       mapper says so in a notice.
 *   <li><b>Who calls:</b> mappers. A table is immutable, and may be asked by any thread.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.mapping;
