/**
 * Who may connect: organisations of a closed list of kinds, their clients, identities on transports without tokens, subscriptions and
 * secrets. What somebody types here never makes anybody the hub or its custodian.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.partner;
