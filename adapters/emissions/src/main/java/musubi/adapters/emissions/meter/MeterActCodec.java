package musubi.adapters.emissions.meter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"site":"main","supplier":"A0269","menu":"M"}}, and beside it the request line that says of which meter. */
final class MeterActCodec implements Codec<MeterAct> {

    static final String SAY = "PUT meters/";
    static final String FORGET = "DELETE meters/";

    static final Format<MeterAct> FORMAT =
            new Format<>(new FormatId("emissions/meter/1"), MeterAct.class, "application/json", new MeterActCodec());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern METER = Pattern.compile("[0-9]{22}");
    private static final Set<String> MEMBERS = Set.of("site", "supplier", "menu");
    private static final int LONGEST = 200;

    static boolean isMeter(String meter) {
        return METER.matcher(meter).matches();
    }

    @Override
    public Reading<MeterAct> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<MeterAct> read(Payload payload, @Nullable String action) {
        if (action != null && action.startsWith(FORGET) && isMeter(action.substring(FORGET.length()))) {
            return said(new MeterAct(action.substring(FORGET.length()), MeterSetting.NONE, payload));
        }
        if (action == null || !action.startsWith(SAY) || !isMeter(action.substring(SAY.length()))) {
            return new Unreadable<>(List.of(wrong(
                    "request line",
                    "The request line names no meter: PUT /emissions/v1/meters/<22 digits>.",
                    "供給地点特定番号がありません。PUT /emissions/v1/meters/<22桁> で送ってください。")));
        }
        var wrong = new ArrayList<Notice>();
        var setting = setting(payload, wrong);
        return wrong.isEmpty()
                ? said(new MeterAct(action.substring(SAY.length()), setting, payload))
                : new Unreadable<>(wrong);
    }

    private static MeterSetting setting(Payload payload, List<Notice> wrong) {
        try {
            var body = JSON.readTree(payload.bytes());
            if (body != null && body.isObject()) {
                body.fieldNames().forEachRemaining(it -> {
                    if (!MEMBERS.contains(it)) {
                        wrong.add(wrong(
                                "body",
                                "There are the members site, supplier and menu alone.",
                                "項目は site、supplier、menu だけです。"));
                    }
                });
                return new MeterSetting(
                        text(body, "site", wrong), text(body, "supplier", wrong), text(body, "menu", wrong));
            }
        } catch (JsonProcessingException _) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
        wrong.add(wrong(
                "body", "Write an object in JSON, {\"site\":\"main\"}.", "{\"site\":\"本社工場\"} の形の JSON を送ってください。"));
        return MeterSetting.NONE;
    }

    private static String text(JsonNode body, String member, List<Notice> wrong) {
        var node = body.path(member);
        var text = node.isTextual() ? node.asText().strip() : "";
        if (!node.isMissingNode() && !node.isNull() && !node.isTextual()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            wrong.add(wrong(
                    member, "Write a text of at most " + LONGEST + " characters.", LONGEST + " 文字以内の文字列で書いてください。"));
        }
        return text;
    }

    private static Reading<MeterAct> said(MeterAct act) {
        return new Read<>(act, new Circumstance(null, "meter/" + act.meter(), null), List.of());
    }

    /** The path stands beside the bytes. */
    @Override
    public boolean saysAll(MeterAct data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(MeterAct data) {
        return data.body();
    }

    private static Notice wrong(String place, String en, String ja) {
        return Notice.error("wrong-meter", place, en, ja, null);
    }
}
