/**
 * OpenADR 3.1.0 as it goes over the wire: records in the standard's own names, and one strict way from bytes to them.
 *
 * <ul>
 *   <li><b>Comes in</b> the bytes of a body; {@link musubi.adapters.energy.openadr.wire.Wire#read} says what they are, or what is
 *       wrong with them and where.
 *   <li><b>Comes out</b> JSON in UTF-8. What was absent stays absent: no default of the schema is ever put in its place, and
 *       what is absent is left out, never {@code null}. Unknown properties are ignored, and so are an object's own metadata
 *       in a request (Definition, objectMetadata). Numbers keep their digits.
 *   <li><b>Wider than the schema:</b> {@code null} counts as absent wherever a property may be absent, as most clients send it.
 *   <li><b>Narrower than the schema:</b> {@link musubi.adapters.energy.openadr.wire.Limits}.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr.wire;
