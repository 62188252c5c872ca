/** What a code of one standard equals in another: tables that are data, in {@code mappings/}. A code without a row is unmapped, and said so. */
@org.jspecify.annotations.NullMarked
package musubi.hub.mapping;
