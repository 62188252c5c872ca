@org.jspecify.annotations.NullMarked
package musubi.hub.journal.audit;
