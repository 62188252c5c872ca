/**
 * What the hub tells strangers of its APIs: {@code /openapi.json} and the page {@code /docs} that shows it, {@code /catalog},
 * {@code /asyncapi.json}, and the list of all of them.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.api;
