package musubi.adapters.energy.meter.halfhour;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;

/**
 * What half hours plug into the hub.
 *
 * @param files the formats in which readings come
 * @param wanted whether anybody in this city wants half hours: else a file is due to nobody, and nothing is published
 */
record HalfHoursAdapter(List<Format<MeterFile>> files, HalfHoursSink sink, HalfHoursRule rule, BooleanSupplier wanted)
        implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(HalfHoursCodec.FORMAT);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(HalfHoursCodec.FORMAT.id(), rule);
    }

    @Override
    public Map<String, Sink> sinks() {
        return Map.of(HalfHoursSink.NAME, sink);
    }

    @Override
    public List<Audience<?>> audiences() {
        return files.stream().<Audience<?>>map(it -> new Files(it, wanted)).toList();
    }

    private record Files(Format<MeterFile> format, BooleanSupplier wanted) implements Audience<MeterFile> {

        @Override
        public List<Subscription> due(Message message, MeterFile data) {
            return wanted.getAsBoolean()
                    ? List.of(Subscription.kept(format.id(), format.id(), HalfHoursSink.NAME))
                    : List.of();
        }
    }
}
