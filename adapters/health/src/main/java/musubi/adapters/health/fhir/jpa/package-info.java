/** HAPI's JPA server, embedded: what it brings, what it expects from the application, and how its tables come to be. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.jpa;
