/** HL7 v2.5 to FHIR R4 in the manner of JP Core: one small mapper a segment or data type, all pure functions. */
@NullMarked
package musubi.adapters.health.hl7v2.fhir;

import org.jspecify.annotations.NullMarked;
