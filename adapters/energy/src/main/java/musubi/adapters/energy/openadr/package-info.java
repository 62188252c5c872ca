/** The VTN of OpenADR 3.1.0: what utilities say to sites and sites to utilities, with nobody seeing what is another's. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr;
