/** What one piece, kilogram or hour of a firm's products emits, by an allocation rule that is said with each figure. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.intensity;
