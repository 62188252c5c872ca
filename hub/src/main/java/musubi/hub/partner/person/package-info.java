/**
 * The people who log in: accounts of partners, or of the city.
 *
 * <ul>
 *   <li><b>A person is nobody</b> once he or his partner is switched off, on all nodes and at the next request: each request reads
 *       the row, and nothing of it is remembered.
 *   <li><b>What a person may</b> comes of a closed list of roles ({@link musubi.hub.partner.person.PersonRole}, and those that the
 *       pages of this city ask for), never of the kind of its partner.
 *   <li><b>Passwords and invitations</b> are kept as hashes; what was made at a first start lies in files of the node that made it.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.partner.person;
