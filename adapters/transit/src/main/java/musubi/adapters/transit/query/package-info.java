/** The parameters of a question to a door of ours: read one by one, and refused by name. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.query;
