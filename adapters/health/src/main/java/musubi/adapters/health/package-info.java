/** The health domain: HL7 v2 and FHIR R4, and the city's FHIR store. Nothing outside this module sees HAPI. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health;
