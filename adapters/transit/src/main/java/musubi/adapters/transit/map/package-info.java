/**
 * The map of the city, drawn from what the planner plans over: its streets, and the lines and stops of the live timetables.
 *
 * <p>It is drawn once, by the process that builds the graph, as tiles in one zip beside the graph; the hub hands out tiles of
 * the graph that is live, and holds none of them in memory. No tile and no glyph comes from anybody else.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.map;
