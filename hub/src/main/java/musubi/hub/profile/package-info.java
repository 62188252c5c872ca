/**
 * What a partner claims to speak beyond the format: rules that are data, in {@code profiles/}, and the validator that
 * holds messages against them.
 *
 * <ul>
 *   <li><b>Comes in</b> from the class path, once, at the start: a profile that cannot be read keeps the hub from
 *       starting.
 *   <li><b>Comes out</b> notices, with the place and the clause of the profile; a validator changes nothing and asks
 *       nobody.
 *   <li><b>Who calls:</b> codecs, before a sender is answered.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.profile;
