/**
 * What persons permitted. The legal record is a domain's own (a FHIR Consent); here stand its compiled lines, replaced as a whole
 * in the record's own transaction. No line means no, and a line that forbids beats every line that permits.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.consent;
