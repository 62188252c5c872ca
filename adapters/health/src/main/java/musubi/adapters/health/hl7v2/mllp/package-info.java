/** The door: MLLP frames on TCP, and who stands behind an address. */
@NullMarked
package musubi.adapters.health.hl7v2.mllp;

import org.jspecify.annotations.NullMarked;
