/** HL7 v2 in: what a message is, how its bytes are read, and how it is acknowledged. */
@NullMarked
package musubi.adapters.health.hl7v2;

import org.jspecify.annotations.NullMarked;
