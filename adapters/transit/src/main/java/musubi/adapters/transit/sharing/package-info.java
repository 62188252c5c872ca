/** Shared vehicles (GBFS): what operators push in whatever form, published as GBFS 3.0 and planned with. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.sharing;
