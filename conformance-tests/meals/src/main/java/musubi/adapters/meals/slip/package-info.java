/** The invented standard: slips that order a meal or stop it (配食票), one by one, as lines of text. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.meals.slip;
