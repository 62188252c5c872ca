package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Severity;
import org.jspecify.annotations.Nullable;

/** Reads one file of GBFS 1.0 to 3.0, raises what is older than 3.0, and checks it. Writes 3.0. */
final class GbfsCodec implements Codec<Shared> {

    private static final String GBFS = "GBFS 3.0";
    private static final Pattern OLD = Pattern.compile("[12]\\.[0-9](-RC[0-9]*)?");
    private static final Pattern NEW = Pattern.compile("3\\.0(-RC[0-9]*)?");

    private final GbfsCheck check = GbfsCheck.load();

    @Override
    public Reading<Shared> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<Shared> read(Payload payload, @Nullable String action) {
        var request = action == null ? null : FileRequest.parse(action);
        var name = request == null ? null : GbfsName.find(request.word()).orElse(null);
        if (request == null || name == null) {
            return new Unreadable<>(List.of(Notice.error(
                    "gbfs-file",
                    "",
                    "Which file of GBFS this is stands in the path: PUT …/vehicle_status.json.",
                    "GBFSのどのファイルかはパスで示してください(PUT …/vehicle_status.json)。",
                    null)));
        }
        try (var in = payload.open()) {
            return GbfsJson.read(in) instanceof ObjectNode file
                    ? read(file, name, request)
                    : unreadable(name.file(), "the file is no JSON object", "JSONオブジェクトではありません");
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var place = at == null ? name.file() : name.file() + ":" + at.getLineNr() + ":" + at.getColumnNr();
            return unreadable(place, "the JSON is broken or ends too early", "JSONが壊れているか途中で切れています");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the payload " + payload.sha256Hex(), e);
        }
    }

    private Reading<Shared> read(ObjectNode file, GbfsName name, FileRequest request) {
        var notices = new ArrayList<Notice>();
        var version = file.path("version").asText(file.path("data").isObject() ? "1.0" : "");
        if (OLD.matcher(version).matches()) {
            new Raising(name, request.language(), notices).raise(file);
        } else if (!NEW.matcher(version).matches()) {
            return new Unreadable<>(List.of(Notice.error(
                    "gbfs-version",
                    name.file() + "/version",
                    "GBFS 1.0 to 2.3 and 3.0 are read; write the version of the file.",
                    "読み取れるのはGBFS 1.0〜2.3と3.0です。versionを正しく書いてください。",
                    "GBFS 3.0, Output Format: version")));
        }
        check.check(name, file, notices);
        if (notices.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            return new Unreadable<>(notices);
        }
        var shared = new SharedFile(
                name,
                Objects.requireNonNull(GbfsTime.parse(file.path("last_updated"))),
                file.path("ttl").asInt(),
                (ObjectNode) file.path("data"));
        return new Read<>(new Shared(List.of(shared), notices), new Circumstance(null, name.word(), null), notices);
    }

    private static Reading<Shared> unreadable(String place, String en, String ja) {
        return new Unreadable<>(List.of(Notice.error(
                "json-unreadable",
                place,
                "Nothing was taken: " + en + ". Send the whole file again.",
                "受け付けていません: " + ja + "。ファイル全体を送り直してください。",
                GBFS + ", File Requirements; RFC 8259")));
    }

    @Override
    public Payload write(Shared data) {
        return Payload.of(data.files().getFirst().bytes());
    }
}
