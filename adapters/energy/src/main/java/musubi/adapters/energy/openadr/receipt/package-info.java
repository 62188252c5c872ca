/** Who got an event, by which way: noted where it leaves, and told to those who wrote it. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.openadr.receipt;
