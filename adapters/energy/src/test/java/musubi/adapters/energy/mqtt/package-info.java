@NullMarked
package musubi.adapters.energy.mqtt;

import org.jspecify.annotations.NullMarked;
