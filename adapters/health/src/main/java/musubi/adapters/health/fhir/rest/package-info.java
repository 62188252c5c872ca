/** The door {@code /fhir}: HAPI's servlet, who may do what, and the way of every write through the hub's spine. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.rest;
