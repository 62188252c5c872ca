/** What a partner claims to speak beyond the format: rules that are data, in {@code profiles/}, and the validator that holds messages against them. */
@org.jspecify.annotations.NullMarked
package musubi.hub.profile;
