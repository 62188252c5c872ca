package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads one activity, or a list of them; or the request line that takes one back. */
final class ActivityCodec implements Codec<ActivityAct> {

    static final String REMOVE = "DELETE activities/";

    static final Format<ActivityAct> FORMAT = new Format<>(
            new FormatId("emissions/activities/1"), ActivityAct.class, "application/json", new ActivityCodec());

    static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    @Override
    public Reading<ActivityAct> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<ActivityAct> read(Payload payload, @Nullable String action) {
        if (action != null && action.startsWith(REMOVE) && isId(action.substring(REMOVE.length()))) {
            return said(new ActivityAct.Remove(action.substring(REMOVE.length()), payload));
        }
        try {
            var root = JSON.readTree(payload.bytes());
            if (root == null || !root.isObject() && !root.isArray() || root.isArray() && root.isEmpty()) {
                return wrong("Write an activity as an object, or several as an array.", "活動量はオブジェクト、または配列で書いてください。");
            }
            var items = root.isArray() ? List.copyOf(list(root)) : List.of(root);
            return items.size() > MOST
                    ? wrong(
                            "At most " + MOST + " activities at once. Send more as a table, to /emissions/v1/imports.",
                            "一度に " + MOST + " 件までです。多い場合は表にして /emissions/v1/imports に送ってください。")
                    : said(new ActivityAct.Add(table(items), payload));
        } catch (JsonProcessingException _) {
            return wrong("The body is no JSON in UTF-8.", "UTF-8 の JSON として読めません。");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    private static BillTable table(List<JsonNode> items) {
        var rows = new ArrayList<BillRow>();
        for (var item : items) {
            rows.add(new ActivityReading(rows.size() + 1, item).row());
        }
        return new BillTable(rows, List.of(), 0, List.of());
    }

    private static Reading<ActivityAct> said(ActivityAct act) {
        return new Read<>(act, new Circumstance(null, null, null), List.of());
    }

    private static Reading<ActivityAct> wrong(String en, String ja) {
        return new Unreadable<>(List.of(Notice.error("no-activities", "body", en, ja, null)));
    }

    @Override
    public boolean saysAll(ActivityAct data, @Nullable String action) {
        return data instanceof ActivityAct.Add;
    }

    @Override
    public Payload write(ActivityAct data) {
        return data.body();
    }
}
