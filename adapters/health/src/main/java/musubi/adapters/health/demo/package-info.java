/** Patients of the demonstration city: invented people with invented findings, sent as their hospitals would send them. */
@NullMarked
package musubi.adapters.health.demo;

import org.jspecify.annotations.NullMarked;
