/** An invented domain: meals that a city brings to people at home (配食). It shows what a domain needs, and that it needs no more. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.meals;
