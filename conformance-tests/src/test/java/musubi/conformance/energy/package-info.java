/** OpenADR 3.1.0 from outside: by area, as clients of utilities and sites speak it. */
@org.jspecify.annotations.NullMarked
package musubi.conformance.energy;
