/**
 * Who may connect: organisations of a closed list of kinds, their clients, the names by which transports know them, what
 * they subscribe to, and what the hub proves itself with to them.
 *
 * <ul>
 *   <li><b>Authority</b> never comes from a word that somebody types: nothing registered here makes anybody the hub or
 *       its custodian, and a kind grants nothing, but that clients of a city may operate the hub.
 *   <li><b>A {@code Party} is made here,</b> from what is registered now: whoever is switched off is nobody, on all nodes
 *       within five seconds.
 *   <li><b>Secrets</b> of clients are kept as hashes. The hub's own are made at first start, lie in files of the node
 *       that made them, and count by what stands in the database. What is put in to be used with partners can be found by
 *       the hub, and is read back by no API.
 *   <li><b>It knows nobody:</b> partners come by the API, or in a demonstration city from its configuration.
 *   <li><b>Who calls:</b> the security chain, transports, {@code flow} for subscriptions, {@code web.operator} to change
 *       them, each change with a decision in the journal.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.partner;
