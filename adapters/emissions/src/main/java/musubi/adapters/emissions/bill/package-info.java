/**
 * Bills and slips as firms have them: tables of a supplier or of the firm's own. Every row of a table ends in exactly one of calculated,
 * unresolved, duplicate and rejected, and what the rows come to is what the table comes to.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.bill;
