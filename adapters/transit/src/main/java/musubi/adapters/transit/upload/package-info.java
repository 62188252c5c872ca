/** What all doors have in common at which operators push what is theirs. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.upload;
