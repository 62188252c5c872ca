/** A firm's year as the energy law counts it (省エネ法): heat, crude-oil equivalent, and how far it is to the threshold. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.energy;
