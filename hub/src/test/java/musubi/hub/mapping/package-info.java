@org.jspecify.annotations.NullMarked
package musubi.hub.mapping;
