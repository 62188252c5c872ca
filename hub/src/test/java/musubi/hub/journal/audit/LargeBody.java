package musubi.hub.journal.audit;

import java.io.ByteArrayInputStream;
import musubi.hub.message.Payload;

/** A body that does not stand in its row. */
final class LargeBody {

    private LargeBody() {}

    static Payload of(int size) {
        var bytes = new byte[size];
        return Payload.at(
                () -> new ByteArrayInputStream(bytes), size, Payload.digest().digest(bytes));
    }
}
