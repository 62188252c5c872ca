package musubi.adapters.emissions.meter;

import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What meters plug into the hub. Half hours come from a city's energy adapter; a city without one has none, and misses nothing else. */
record MeterAdapter(FirmReaders readers, MeteredUseStore store) implements Adapter {

    private static final String STORE = "emissions.metered-use";

    @Override
    public List<Format<?>> formats() {
        return List.of(MeteredUseCodec.FORMAT, MeterActCodec.FORMAT);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(MeteredUseCodec.FORMAT.id(), readers, MeterActCodec.FORMAT.id(), readers);
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return List.of(HalfHoursToMeteredUseMapper.TRANSLATION);
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.of(Subscription.kept(PublishedHalfHoursCodec.FORMAT.id(), MeteredUseCodec.FORMAT.id(), STORE));
    }

    @Override
    public Map<String, Sink> sinks() {
        return Map.of(
                STORE,
                it -> store.insert(
                        it.data(MeteredUseCodec.FORMAT), it.message().envelope().id()));
    }
}
