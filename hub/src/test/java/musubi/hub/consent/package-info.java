@org.jspecify.annotations.NullMarked
package musubi.hub.consent;
