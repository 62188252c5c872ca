/** The demonstration city's programs, events and VENs. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.program.demo;
