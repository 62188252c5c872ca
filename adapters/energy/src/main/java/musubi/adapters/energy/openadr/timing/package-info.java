/**
 * When the intervals of an event are (User Guide §7.3 and §7.4). Plain Java: no store, no clock, nothing kept between two questions.
 *
 * <ul>
 *   <li><b>Comes in</b> an event as it was written, its program's own period, when it was written, and the city's zone.
 *   <li><b>Comes out</b> {@link musubi.adapters.energy.openadr.timing.Timetable}: its lifespan, what holds at an instant and what
 *       comes next. An event that repeats for 9999 years costs no more memory than its list.
 *   <li><b>Never:</b> {@code randomizeStart} is the client's to apply; nothing here looks at it.
 *   <li><b>Unknown is not nothing:</b> an interval whose duration nobody gave lasts until the next one that has a start of its
 *       own, and else without end.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr.timing;
