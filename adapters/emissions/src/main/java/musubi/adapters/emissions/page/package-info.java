/** What people of a firm, and of its adviser, see: the year by months and sources, where each figure comes from, and who may look. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.page;
