package musubi.adapters.energy.meter.upload;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.TimeTable;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What meter readings plug into the hub. */
record ReadingAdapter(Format<MeterFile> json, Format<MeterFile> csv, MeterReaders readers, TimeTable table)
        implements Adapter {

    private static final String EXAMPLE = """
            point,start,kWh,direction,quality,stage
            0300000000000000000001,2026-11-01 00:00,1.25,IMPORT,OK,FINAL
            0300000000000000000001,2026-11-01 00:30,1.5,IMPORT,OK,FINAL
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

    /** The second form of the body, of which a controller cannot show an example beside the first. */
    @Override
    public void describe(OpenAPI api) {
        var csv = new MediaType().schema(new StringSchema()).example(EXAMPLE);
        Objects.requireNonNullElseGet(api.getPaths(), Paths::new).forEach((path, item) -> {
            if (Set.of(UploadController.READINGS, UploadController.PREVIEW).contains(path)) {
                item.getPost().getRequestBody().getContent().addMediaType(MeterFormats.CSV_TYPE, csv);
            }
        });
    }
}
