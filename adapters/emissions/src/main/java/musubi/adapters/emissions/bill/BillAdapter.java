package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What bills plug into the hub. A firm's bills are read by the firm itself and by whom it gave a mandate; the hub keeps them. */
record BillAdapter(BillFormats bills, FirmReaders readers) implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(bills.csv(), bills.workbook(), MappingCodec.FORMAT, ActivityCodec.FORMAT);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return formats().stream().collect(Collectors.toMap(Format::id, _ -> readers));
    }
}
