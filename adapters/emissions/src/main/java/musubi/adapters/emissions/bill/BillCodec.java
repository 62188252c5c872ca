package musubi.adapters.emissions.bill;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads tables of bills. A row that cannot be read is that row's trouble; the table is taken with the others. */
final class BillCodec implements Codec<BillTable> {

    private final BillReader reader;

    BillCodec(BillReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading<BillTable> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<BillTable> read(Payload payload, @Nullable String action) {
        var mapping = MappingJson.of(action);
        var table = reader.read(payload, mapping);
        if (Notice.anyError(table.notices())) {
            return new Unreadable<>(table.notices());
        }
        return new Read<>(table, new Circumstance(key(payload, mapping), null, null), table.notices());
    }

    /** With other words beside it the same table says other things. */
    @Override
    public boolean saysAll(BillTable data, @Nullable String action) {
        return MappingJson.of(action).equals(Mapping.NONE);
    }

    /** Tables come from firms; the hub makes none. */
    @Override
    public Payload write(BillTable data) {
        throw new UnsupportedOperationException("tables of bills are read here, never written");
    }

    private static String key(Payload payload, Mapping mapping) {
        var digest = Payload.digest();
        digest.update(payload.sha256());
        digest.update(MappingJson.write(mapping).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
