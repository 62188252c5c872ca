@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.rest;
