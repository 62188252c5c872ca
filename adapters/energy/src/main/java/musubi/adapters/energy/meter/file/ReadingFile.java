package musubi.adapters.energy.meter.file;

import java.io.IOException;
import musubi.hub.message.Payload;

/** Reads files of one form from end to end, holding one row at a time. */
interface ReadingFile {

    /** What is wrong goes to the findings; what can be read goes on. */
    void read(Payload payload, ReadingSink sink, Findings findings) throws IOException;
}
