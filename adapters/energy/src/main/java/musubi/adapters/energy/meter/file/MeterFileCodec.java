package musubi.adapters.energy.meter.file;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads meter files through, holding one row at a time. What they hold is gathered; the readings stay in the bytes. */
final class MeterFileCodec implements Codec<MeterFile> {

    private final boolean csv;
    private final ZoneId zone;

    MeterFileCodec(boolean csv, ZoneId zone) {
        this.csv = csv;
        this.zone = zone;
    }

    @Override
    public Reading<MeterFile> read(Payload payload) {
        return read(payload, null);
    }

    /** @param action what {@link MeterFormats#action} made */
    @Override
    public Reading<MeterFile> read(Payload payload, @Nullable String action) {
        var source = csv ? MeterFormats.source(action) : null;
        if (csv && source == null) {
            return new Unreadable<>(List.of(Notice.error(
                    "no-mapping",
                    "source",
                    "How a CSV file is to be read is not known. Send it to /energy/meters/readings, and name its mapping.",
                    "CSV の読み取り定義が分かりません。/energy/meters/readings に source を付けて送ってください。",
                    null)));
        }
        var form = form(source, zone);
        var found = new FileReader(form).read(payload, (_, _) -> {}); // kept are those of the second reading
        if (Notice.anyError(found.notices())) {
            return new Unreadable<>(found.notices());
        }
        // the same bytes, read in the same way, are the same file
        var how = Payload.of(String.valueOf(action).getBytes(StandardCharsets.UTF_8))
                .sha256Hex();
        return new Read<>(
                new MeterFile(found.facts(), payload, form),
                new Circumstance(payload.sha256Hex() + "." + how.substring(0, 12), null, null),
                found.notices());
    }

    /** A CSV file says little without its mapping, and who gets one gets the bytes as they came. */
    @Override
    public boolean saysAll(MeterFile data, @Nullable String action) {
        return true;
    }

    @Override
    public Payload write(MeterFile data) {
        return data.payload();
    }

    static ReadingFile form(@Nullable MeterSource source, ZoneId zone) {
        return source == null ? new JsonFile(Stage.PROVISIONAL) : new CsvFile(source, zone);
    }
}
