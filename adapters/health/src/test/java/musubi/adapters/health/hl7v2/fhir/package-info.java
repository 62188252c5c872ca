@org.jspecify.annotations.NullMarked
package musubi.adapters.health.hl7v2.fhir;
