/** Non-fossil certificates of firms: each counts once, for the year that it was made in, and takes off no more than was emitted. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.bill.certificate;
