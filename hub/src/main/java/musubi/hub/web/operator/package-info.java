/** The hub's API for those who operate it: messages, deliveries, partners, audit. */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.operator;
