/**
 * Who may look at what a firm keeps here. A mandate (委任) of the firm is the legal record; its compiled line stands among the hub's
 * consents, with the firm as subject, and is what the gate reads.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.mandate;
