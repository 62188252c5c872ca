package musubi.adapters.emissions.bill;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads tables of bills. A row that cannot be read is that row's trouble; the table is taken with the others. */
final class BillCodec implements Codec<BillTable> {

    @Override
    public Reading<BillTable> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<BillTable> read(Payload payload, @Nullable String action) {
        var table = BillReader.read(payload.bytes(), Defaults.of(action));
        if (Notice.anyError(table.notices())) {
            return new Unreadable<>(table.notices());
        }
        return new Read<>(table, new Circumstance(key(payload, action), null, null), table.notices());
    }

    /** With other words beside it the same table says other things. */
    @Override
    public boolean saysAll(BillTable data, @Nullable String action) {
        return action == null || Defaults.of(action).equals(Defaults.NONE);
    }

    /** Tables come from firms; the hub makes none. */
    @Override
    public Payload write(BillTable data) {
        throw new UnsupportedOperationException("tables of bills are read here, never written");
    }

    private static String key(Payload payload, @Nullable String action) {
        var digest = Payload.digest();
        digest.update(payload.sha256());
        digest.update(Defaults.of(action).action().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
