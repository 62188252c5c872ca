/** What the database says when it says no. */
@org.jspecify.annotations.NullMarked
package musubi.hub.journal.jdbc;
