/**
 * Exact figures from uses and factors: decimal arithmetic alone, rounded once, each with its whole trace. What is not known is
 * unresolved with a reason, and never zero.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.inventory;
