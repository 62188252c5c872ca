/**
 * The contract of the door ({@code profiles/energy/openadr-3.1}): one file, which is served as it stands, is what
 * {@code /openapi.json} says of the door's operations, and what tests hold the door against.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr.contract;
