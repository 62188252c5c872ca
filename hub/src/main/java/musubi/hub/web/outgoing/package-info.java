/**
 * What the hub sends by itself: one guarded HTTP client for all that goes to an address that somebody wrote down, the tokens that it
 * gets for that, and the webhook outlet, its first user.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.outgoing;
