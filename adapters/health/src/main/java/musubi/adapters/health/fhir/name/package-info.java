/** Search by Japanese names: kanji, kana of every width and script, with and without spaces. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.health.fhir.name;
