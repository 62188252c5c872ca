/**
 * A broker of the hub's own, over which it tells those who are connected what has changed (OpenADR 3.1.0, Notifications via
 * Additional Protocols). MQTT 5 and 3.1.1.
 *
 * <ul>
 *   <li>It starts only where {@code musubi.energy.mqtt.enabled} says so, beside the hub, which never waits for it.
 *   <li>A client proves itself with an access token as the password, its OAuth2 client id being the user name. The hub looks at
 *       the token again as long as the connection lasts: where it has ended, or its client was switched off, so does the
 *       connection.
 *   <li>Nobody publishes but the hub. One may subscribe to any topic, {@code #} included, and gets only what is one's own:
 *       {@link musubi.adapters.energy.mqtt.Hearing} is asked before each publish leaves, and says what of it this client may have.
 *   <li>Nothing is kept for whoever is away: who connects again reads again over HTTP. No message is retained.
 *   <li>Two clients never meet under one MQTT client identifier: the hub puts the OAuth2 client id before it.
 * </ul>
 */
@NullMarked
package musubi.adapters.energy.mqtt;

import org.jspecify.annotations.NullMarked;
