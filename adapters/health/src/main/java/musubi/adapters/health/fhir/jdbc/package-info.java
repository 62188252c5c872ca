/** What the database says of its own troubles. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.jdbc;
