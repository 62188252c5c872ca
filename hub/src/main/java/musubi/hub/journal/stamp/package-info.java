/**
 * Time stamps of an authority outside of the city (RFC 3161): asks for one over a SHA-256, and judges what comes back and what was
 * kept. Knows nothing of what is stamped. The only package that sees Bouncy Castle.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.journal.stamp;
