package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads a mapping, and beside it the request line that says under which name it is kept. */
final class MappingCodec implements Codec<MappingAct> {

    static final String KEEP = "PUT mappings/";
    static final String FORGET = "DELETE mappings/";

    static final Format<MappingAct> FORMAT = new Format<>(
            new FormatId("emissions/bill-mapping/1"), MappingAct.class, "application/json", new MappingCodec());

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,60}");

    static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.equals(MappingController.NONE);
    }

    @Override
    public Reading<MappingAct> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<MappingAct> read(Payload payload, @Nullable String action) {
        if (action != null && action.startsWith(FORGET) && isId(action.substring(FORGET.length()))) {
            return said(new MappingAct.Forget(action.substring(FORGET.length()), payload));
        }
        if (action == null || !action.startsWith(KEEP) || !isId(action.substring(KEEP.length()))) {
            return new Unreadable<>(List.of(Notice.error(
                    "no-mapping-id",
                    "request line",
                    "The request line names no mapping: PUT /emissions/v1/mappings/<its name>.",
                    "対応の名前がありません。PUT /emissions/v1/mappings/<名前> で送ってください。",
                    null)));
        }
        try {
            return said(
                    new MappingAct.Keep(action.substring(KEEP.length()), MappingJson.read(payload.bytes()), payload));
        } catch (IllegalArgumentException e) {
            return new Unreadable<>(List.of(Notice.error(
                    "wrong-mapping",
                    "body",
                    "This is no mapping: " + e.getMessage() + ".",
                    "列の対応として読めません（" + e.getMessage() + "）。列は columns に、見出しの文字か場所（#1）で書いてください。",
                    null)));
        }
    }

    private static Reading<MappingAct> said(MappingAct act) {
        return new Read<>(act, new Circumstance(null, "mapping/" + act.id(), act.id()), List.of());
    }

    /** The path stands beside the bytes. */
    @Override
    public boolean saysAll(MappingAct data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(MappingAct data) {
        return data.body();
    }
}
