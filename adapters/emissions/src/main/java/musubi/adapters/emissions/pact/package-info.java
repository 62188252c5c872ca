/** Product footprints by PACT 3: kept, granted partner by partner, asked for and answered. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.pact;
