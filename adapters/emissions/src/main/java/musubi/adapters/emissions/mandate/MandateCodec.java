package musubi.adapters.emissions.mandate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"from":"2026-04-01","until":"2027-03-31"}}, and beside it the request line that says for whom. */
final class MandateCodec implements Codec<MandateAct> {

    static final String GIVE = "PUT mandates/";
    static final String END = "DELETE mandates/";

    static final Format<MandateAct> FORMAT =
            new Format<>(new FormatId("emissions/mandate/1"), MandateAct.class, "application/json", new MandateCodec());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> MEMBERS = Set.of("from", "until");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    @Override
    public Reading<MandateAct> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<MandateAct> read(Payload payload, @Nullable String action) {
        if (action != null && action.startsWith(END) && Partner.isId(action.substring(END.length()))) {
            return said(new MandateAct.End(action.substring(END.length()), payload));
        }
        return action != null && action.startsWith(GIVE) && Partner.isId(action.substring(GIVE.length()))
                ? given(action.substring(GIVE.length()), payload)
                : new Unreadable<>(List.of(wrong(
                        "request line",
                        "The request line names no adviser: PUT /emissions/v1/mandates/<its id>.",
                        "委任先がありません。PUT /emissions/v1/mandates/<組織ID> で送ってください。")));
    }

    private static Reading<MandateAct> given(String adviser, Payload payload) {
        var wrong = new ArrayList<Notice>();
        var body = body(payload, wrong);
        var from = body == null ? null : day(body, "from", wrong);
        var until = body == null || !body.hasNonNull("until") ? null : day(body, "until", wrong);
        if (body != null && from == null && wrong.isEmpty()) {
            wrong.add(wrong("from", "Write the first day, \"2026-04-01\".", "開始日を \"2026-04-01\" の形で書いてください。"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            wrong.add(wrong("until", "The mandate ends before it begins.", "終了日が開始日より前です。"));
        }
        return from == null || !wrong.isEmpty()
                ? new Unreadable<>(wrong)
                : said(new MandateAct.Give(adviser, from, until, payload));
    }

    private static @Nullable JsonNode body(Payload payload, List<Notice> wrong) {
        try {
            var body = JSON.readTree(payload.bytes());
            if (body == null || !body.isObject()) {
                wrong.add(wrong(
                        "body",
                        "Write an object, {\"from\":\"2026-04-01\"}.",
                        "{\"from\":\"2026-04-01\"} の形の JSON を送ってください。"));
                return null;
            }
            body.fieldNames().forEachRemaining(it -> {
                if (!MEMBERS.contains(it)) {
                    wrong.add(wrong("body", "There are the members from and until alone.", "項目は from と until だけです。"));
                }
            });
            return body;
        } catch (JsonProcessingException _) {
            wrong.add(wrong("body", "The body is no JSON in UTF-8.", "UTF-8 の JSON として読めません。"));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("the body " + payload.sha256Hex() + " cannot be read", e);
        }
    }

    private static @Nullable LocalDate day(JsonNode body, String member, List<Notice> wrong) {
        try {
            var day = LocalDate.parse(body.path(member).asText());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        wrong.add(wrong(member, "Write a day, \"2026-04-01\".", "日付を \"2026-04-01\" の形で書いてください。"));
        return null;
    }

    private static Reading<MandateAct> said(MandateAct act) {
        return new Read<>(act, new Circumstance(null, "mandate/" + act.adviser(), act.adviser()), List.of());
    }

    /** The path stands beside the bytes. */
    @Override
    public boolean saysAll(MandateAct data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(MandateAct data) {
        return data.body();
    }

    private static Notice wrong(String place, String en, String ja) {
        return Notice.error("wrong-mandate", place, en, ja, null);
    }
}
