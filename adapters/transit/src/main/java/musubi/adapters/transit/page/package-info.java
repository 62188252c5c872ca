/** The rider's page: from one place to another, on a map of the city's own, in Japanese and English, with and without scripts. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.page;
