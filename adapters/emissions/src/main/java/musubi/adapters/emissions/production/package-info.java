/** What firms made, by product and month: what their emissions are shared out over. Tables as those of bills, row by row. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.production;
