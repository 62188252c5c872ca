/** Whatever HAPI looks up for somebody, it finds only what that somebody may see: searches, conditions, chains, references. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.sight;
