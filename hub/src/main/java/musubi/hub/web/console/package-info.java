/** The pages for people who operate the hub. */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.console;
