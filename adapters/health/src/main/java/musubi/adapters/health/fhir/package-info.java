/** FHIR R4 (4.0.1): the format, the embedded HAPI JPA server at {@code /fhir}, and the store that keeps what is delivered. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir;
