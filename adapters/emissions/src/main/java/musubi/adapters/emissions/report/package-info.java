/**
 * A firm's yearly report, as a table and as a document. It says nothing of when it was made, so that the same bills and the same
 * editions give the same bytes.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.report;
