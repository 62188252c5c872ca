/**
 * Emission factors (排出係数) as versioned data: editions of published tables, which row of them counts, and what changed between
 * two. Nothing here calculates; no value of one fiscal year stands in for another's.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.factors;
