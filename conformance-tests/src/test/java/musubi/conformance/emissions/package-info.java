@org.jspecify.annotations.NullMarked
package musubi.conformance.emissions;
