package musubi.adapters.emissions.production;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads tables of production, CSV or XLSX. A row that cannot be read is that row's trouble. */
final class OutputCodec implements Codec<OutputTable> {

    static final Format<OutputTable> FORMAT =
            new Format<>(new FormatId("emissions/production/1"), OutputTable.class, "text/csv", new OutputCodec());

    private static final String ACTION = "POST production?site=";

    /** As it stands beside the bytes in the journal. */
    static String action(String site) {
        return ACTION + URLEncoder.encode(site, StandardCharsets.UTF_8);
    }

    private static String site(@Nullable String action) {
        return action == null || !action.startsWith(ACTION)
                ? ""
                : URLDecoder.decode(action.substring(ACTION.length()), StandardCharsets.UTF_8);
    }

    @Override
    public Reading<OutputTable> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<OutputTable> read(Payload payload, @Nullable String action) {
        var table = OutputReader.read(payload, site(action));
        if (Notice.anyError(table.notices())) {
            return new Unreadable<>(table.notices());
        }
        var digest = Payload.digest();
        digest.update(payload.sha256());
        digest.update(site(action).getBytes(StandardCharsets.UTF_8));
        return new Read<>(
                table, new Circumstance(HexFormat.of().formatHex(digest.digest()), null, null), table.notices());
    }

    /** With another site beside it the same table says other things. */
    @Override
    public boolean saysAll(OutputTable data, @Nullable String action) {
        return site(action).isEmpty();
    }

    /** Tables come from firms; the hub makes none. */
    @Override
    public Payload write(OutputTable data) {
        throw new UnsupportedOperationException("tables of production are read here, never written");
    }
}
