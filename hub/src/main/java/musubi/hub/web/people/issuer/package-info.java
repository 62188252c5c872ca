/**
 * People who come by an OpenID Connect issuer of the city's, {@code musubi.people.oidc.*}.
 *
 * <ul>
 *   <li><b>A person is what its claims say</b>, and no more: values of one claim give roles of the closed list, for one partner or for
 *       the city, by rules that the city writes down. A value without a rule gives nothing, and who is given nothing does not come in.
 *   <li><b>Each login</b> writes down what the claims say now; where that is something else, sessions that began before are over.
 *   <li><b>Afterwards</b> the person is a row like all others: it is read at each request, and can be switched off here.
 *   <li><b>Only the signed ID token counts.</b> Tokens of the issuer are kept nowhere.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.people.issuer;
