/** The pages of energy: a utility's programs, events and what came of them, and a site's events, curve and readers. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.page;
