/** Planned commutes: where a firm's people come from, in numbers, and what their ways come to. The hub keeps the sums alone. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.commute;
