/**
 * The one PostgreSQL: embedded, or an external one; and the migrations of every schema on the class path, the hub's
 * first.
 *
 * <ul>
 *   <li><b>It starts before all else and stops after it.</b> What does not come up ends the start with a sentence that
 *       names the remedy ({@code StartRefused}).
 *   <li><b>Embedded</b> it runs with fsync on, a password, a port of its own, and a watchdog that restarts it when it
 *       dies; a database that a killed hub left running is taken over. It serves one node.
 *   <li><b>A data folder</b> belongs to one hub: it is locked as long as that hub runs, whatever its database.
 *   <li><b>Schemas:</b> {@code hub}, and one for each adapter by the folder {@code db/<schema>}. A migration that has run
 *       is never changed.
 *   <li><b>Who calls:</b> the hub's own configuration. Stores get a {@code JdbcClient} and know nothing of this.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.database;
