/**
 * The one PostgreSQL: embedded, with a watchdog and fsync on, or an external one; and the migrations of every schema on the class
 * path, the hub's first. It starts before all else and stops after it.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.database;
