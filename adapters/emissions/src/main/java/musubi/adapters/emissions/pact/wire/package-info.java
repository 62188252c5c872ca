/** What PACT 3 puts on the line: footprints, events, criteria. Nothing here knows who sends, who may see, or where anything is kept. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.pact.wire;
