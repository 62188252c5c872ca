/** What the vehicles of the demonstration city do now. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.demo.moving;
