package musubi.adapters.energy.meter.upload;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.history.HistoryController;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.TimeTable;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What meter readings plug into the hub. */
record ReadingAdapter(Format<MeterFile> json, Format<MeterFile> csv, MeterReaders readers, TimeTable table)
        implements Adapter {

    private static final String SENT = """
            point,start,kWh,direction,quality,stage
            0300000000000000000001,2026-11-01 00:00,1.25,IMPORT,OK,FINAL
            0300000000000000000001,2026-11-01 00:30,1.5,IMPORT,OK,FINAL
            """;

    private static final String READ = """
            point,start,end,kWh,direction,quality,stage,version,sender
            0300000000000000000001,2026-11-01T00:00:00+09:00,2026-11-01T00:30:00+09:00,1.2500,IMPORT,\
            OK,FINAL,193abcdef017a10,joban-energy
            0300000000000000000001,2026-11-01T00:30:00+09:00,2026-11-01T01:00:00+09:00,,IMPORT,GAP,,,
            """;

    @Override
    public List<Format<?>> formats() {
        return List.of(json, csv);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(json.id(), readers, csv.id(), readers);
    }

    @Override
    public List<TimeTable> timeTables() {
        return List.of(table);
    }

    /** The other form of a body and of an answer, of which a controller cannot show an example beside the first. */
    @Override
    public void describe(OpenAPI api) {
        Objects.requireNonNullElseGet(api.getPaths(), Paths::new).forEach((path, item) -> {
            if (Set.of(UploadController.READINGS, UploadController.PREVIEW).contains(path)) {
                csv(item.getPost().getRequestBody().getContent(), SENT);
            } else if (path.equals(HistoryController.PATH)) {
                item.getGet().getResponses().forEach((status, answer) -> {
                    if (status.equals("200")) {
                        csv(answer.getContent(), READ);
                    }
                });
            }
        });
    }

    private static void csv(Content content, String example) {
        content.addMediaType(
                MeterFormats.CSV_TYPE,
                new MediaType().schema(new StringSchema()).example(example));
    }
}
