@org.jspecify.annotations.NullMarked
package musubi.hub.profile;
