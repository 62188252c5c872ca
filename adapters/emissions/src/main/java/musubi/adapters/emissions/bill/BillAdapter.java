package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What bills plug into the hub. A firm's bills are read by the firm itself and by whom it gave a mandate; the hub keeps them. */
record BillAdapter(BillFormats bills, FirmReaders readers, BillInlet inlet) implements Adapter {

    private static final String STORE = "emissions.activities";

    @Override
    public List<Format<?>> formats() {
        return List.of(bills.csv(), bills.workbook(), MappingCodec.FORMAT, ActivityCodec.FORMAT);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return formats().stream().collect(Collectors.toMap(Format::id, _ -> readers));
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return List.of(CommuteToActivitiesMapper.TRANSLATION);
    }

    /** What transit plans of a firm's commutes; a city without transit has none, and misses nothing else. */
    @Override
    public List<Subscription> subscriptions() {
        return List.of(Subscription.kept(PlannedCommuteCodec.FORMAT.id(), ActivityCodec.FORMAT.id(), STORE));
    }

    @Override
    public Map<String, Sink> sinks() {
        return Map.of(STORE, it -> inlet.keepDerived(it.message(), it.data(ActivityCodec.FORMAT)));
    }
}
