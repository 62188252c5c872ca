package musubi.adapters.energy.meter.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import musubi.hub.message.Payload;

/** A file of readings that was read through once and found good. Its readings are read again from its bytes when they are kept. */
public final class MeterFile {

    private final FileFacts facts;
    private final Payload payload;
    private final ReadingFile form;

    MeterFile(FileFacts facts, Payload payload, ReadingFile form) {
        this.facts = facts;
        this.payload = payload;
        this.form = form;
    }

    public FileFacts facts() {
        return facts;
    }

    public Payload payload() {
        return payload;
    }

    /** Hands on all readings in the order of the file. */
    public void each(ReadingSink sink) {
        var findings = new Findings();
        try {
            form.read(payload, sink, findings);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + payload.sha256Hex() + " cannot be read again", e);
        }
        if (findings.anyError()) {
            throw new IllegalStateException("a file that was good is not any more: " + payload.sha256Hex());
        }
    }
}
