package musubi.adapters.emissions.bill;

import java.nio.charset.StandardCharsets;
import musubi.adapters.emissions.factors.FactorData;
import musubi.hub.message.Payload;

/** Reads what a test holds in its hand as the door would. */
final class Tables {

    static final FactorData SHIPPED = FactorData.shipped();

    private static final BillReader READER = new BillReader(SHIPPED.activities());

    private Tables() {}

    static BillTable read(byte[] bytes, Defaults defaults) {
        return read(bytes, Mapping.NONE.with(defaults));
    }

    static BillTable read(byte[] bytes, Mapping mapping) {
        return READER.read(Payload.of(bytes), mapping);
    }

    static BillTable read(String text, Mapping mapping) {
        return read(text.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
