package musubi.adapters.energy.meter.file;

import musubi.adapters.energy.meter.reading.Reading;

/** Takes the readings of a file one after the other, as they are read. */
public interface ReadingSink {

    /** @param row where it stands: the line of a CSV file, the number of a reading in JSON; from 1 */
    void take(Reading reading, long row);

    /** A cell without a value, which says nothing about its half hour. */
    default void blank() {}
}
