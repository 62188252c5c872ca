package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What bills plug into the hub. A firm's bills are the firm's own: it reads them, the hub keeps them, and nobody else has them. */
record BillAdapter(Format<BillTable> format) implements Adapter {

    private static final String[] SCOPES = {"emissions:read", "emissions:write"};

    @Override
    public List<Format<?>> formats() {
        return List.of(format);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), AccessRule.custodian().or(BillAdapter::own));
    }

    private static Decision own(Access access) {
        return access instanceof Access.Reading(var reader, var _, var _, var firm)
                        && (reader.isHub()
                                || reader.id().equals(firm) && Stream.of(SCOPES).anyMatch(reader::hasScope))
                ? Decision.Permit.on("the firm's own bills")
                : new Decision.Deny("only the firm itself reads its bills");
    }
}
