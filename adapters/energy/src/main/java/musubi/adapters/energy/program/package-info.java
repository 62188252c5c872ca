/** Programs ready for use: templates, which are data, and what becomes of them when a person has filled them in. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.program;
