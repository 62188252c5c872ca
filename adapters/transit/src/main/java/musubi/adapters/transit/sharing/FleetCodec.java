package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A fleet as a simple table, {@code transit/fleet/1}: {@code vehicles.csv}, {@code stations.csv}, or both as lists of a {@code
 * fleet.json}, whose objects have the columns as members.
 */
final class FleetCodec implements Codec<Shared> {

    static final String VEHICLES = "vehicles";
    static final String STATIONS = "stations";
    static final String FLEET = "fleet";

    private final Clock clock;

    /** @param clock a table is of the time at which it comes */
    FleetCodec(Clock clock) {
        this.clock = clock;
    }

    /** Whether the path names one of the three files. */
    static boolean takes(FileRequest request) {
        return request.ending().equals("csv")
                ? List.of(VEHICLES, STATIONS).contains(request.word())
                : request.word().equals(FLEET);
    }

    @Override
    public Reading<Shared> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<Shared> read(Payload payload, @Nullable String action) {
        var request = action == null ? null : FileRequest.parse(action);
        if (request == null || !takes(request)) {
            return unreadable("", "the path names vehicles.csv, stations.csv or fleet.json", "パスでファイル名を示してください");
        }
        var notices = new ArrayList<Notice>();
        try {
            return request.ending().equals("csv")
                    ? read(Map.of(request.word(), csv(request.word() + ".csv", payload, notices)), notices)
                    : read(json(payload, notices), notices);
        } catch (CharacterCodingException _) {
            return unreadable(request.word() + ".csv", "the file is not UTF-8", "UTF-8ではありません");
        } catch (JsonProcessingException | CsvParseException _) {
            return unreadable(
                    request.word() + "." + request.ending(), "it is broken or ends too early", "壊れているか途中で切れています");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the payload " + payload.sha256Hex(), e);
        }
    }

    private Reading<Shared> read(Map<String, List<FleetRow>> tables, List<Notice> notices) {
        var mapper = new FleetMapper(clock.instant());
        var files = Stream.of(VEHICLES, STATIONS)
                .filter(tables::containsKey)
                .flatMap(it -> map(mapper, it, Objects.requireNonNull(tables.get(it))).stream())
                .toList();
        if (files.isEmpty()) {
            return unreadable("", "there is no row, and no list of vehicles or stations", "車両・駐輪場の行がありません");
        }
        return notices.isEmpty()
                ? new Read<>(
                        new Shared(FleetMapper.joined(files), List.of()),
                        new Circumstance(null, FLEET, null),
                        List.of())
                : new Unreadable<>(notices.stream().distinct().limit(50).toList());
    }

    private static List<SharedFile> map(FleetMapper mapper, String table, List<FleetRow> rows) {
        return table.equals(STATIONS) ? mapper.stations(rows) : mapper.vehicles(rows);
    }

    private static List<FleetRow> csv(String file, Payload payload, List<Notice> notices)
            throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(payload.bytes()))
                .toString();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return csv.stream()
                    .map(it -> new FleetRow(file + ":" + it.getStartingLineNumber(), it.getFieldsAsMap(), notices))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<FleetRow>> json(Payload payload, List<Notice> notices) throws IOException {
        var tables = new HashMap<String, List<FleetRow>>();
        try (var in = payload.open()) {
            var file = GbfsJson.read(in);
            for (var table : List.of(VEHICLES, STATIONS)) {
                if (file.path(table).isArray()) {
                    tables.put(table, rows(table, file.path(table), notices));
                }
            }
        }
        return tables;
    }

    private static List<FleetRow> rows(String table, JsonNode list, List<Notice> notices) {
        var rows = new ArrayList<FleetRow>();
        for (var entry : list) {
            var values = new HashMap<String, String>();
            entry.properties()
                    .forEach(it -> values.put(
                            it.getKey(),
                            it.getValue().isNull() ? "" : it.getValue().asText()));
            rows.add(new FleetRow("fleet.json/" + table + "/" + rows.size(), values, notices));
        }
        return rows;
    }

    private static Reading<Shared> unreadable(String place, String en, String ja) {
        return new Unreadable<>(List.of(Notice.error(
                "fleet-unreadable",
                place,
                "Nothing was taken: " + en + ".",
                "受け付けていません: " + ja + "。",
                "transit/fleet/1")));
    }

    @Override
    public Payload write(Shared data) {
        return Payload.of(data.files().getFirst().bytes());
    }
}
