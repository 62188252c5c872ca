/**
 * The people who log in: their sessions, their invitations, their own account, and what a partner's people see of their partner.
 *
 * <ul>
 *   <li><b>Each request</b> reads the person anew: who was switched off, whose partner was, or whose password, second
 *       factor or roles were changed since the session began, is logged out by his next click, on every node.
 *   <li><b>Nobody is logged in</b> before all was right that is asked of him: the password, and the code where he has a second factor.
 *   <li><b>What is read</b> is read under a {@code Grant} for the person's own {@code Party}: its partner, itself, its roles.
 *   <li><b>What is done</b> to people is written down among the decisions, with who did it.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.people;
