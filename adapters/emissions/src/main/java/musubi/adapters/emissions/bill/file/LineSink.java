package musubi.adapters.emissions.bill.file;

/** Takes the lines of a table in their order. */
@FunctionalInterface
public interface LineSink {

    /** @return whether it wants the next one */
    boolean take(Line line);
}
