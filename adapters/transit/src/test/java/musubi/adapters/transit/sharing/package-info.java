@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.sharing;
