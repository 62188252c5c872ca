package musubi.adapters.energy.openadr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.FormatId;

/** What the VTN keeps of its objects, read again. */
final class Kept {

    static final FormatId EVENTS = new FormatId("energy/openadr-event/3.1");
    static final FormatId REPORTS = new FormatId("energy/openadr-report/3.1");

    private Kept() {}

    /** Of a body that was read before it was kept. */
    static <T> T read(Shape<T> shape, String body) {
        return switch (Wire.read(shape, body.getBytes(UTF_8))) {
            case Reading.Right<T>(var value, var _) -> value;
            case Reading.Wrong<T>(var notices) ->
                throw new IllegalStateException("An object that was taken cannot be read again: " + notices);
        };
    }
}
