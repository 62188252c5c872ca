@org.jspecify.annotations.NullMarked
package musubi.hub.web.people;
