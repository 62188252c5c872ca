package musubi.adapters.emissions.bill.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads a certificate: {@code {"serial":"NF-1","kind":"NON_FIT","vintage":2025,"kilowattHours":"12000","fiscalYear":2025}}. */
final class CertificateCodec implements Codec<CertificateSent> {

    static final Format<CertificateSent> FORMAT = new Format<>(
            new FormatId("emissions/certificate/1"), CertificateSent.class, "application/json", new CertificateCodec());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> MEMBERS = Set.of("serial", "kind", "vintage", "kilowattHours", "fiscalYear");
    private static final Pattern SERIAL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,99}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    @Override
    public Reading<CertificateSent> read(Payload payload) {
        var wrong = new ArrayList<Notice>();
        var body = body(payload, wrong);
        if (body == null) {
            return new Unreadable<>(wrong);
        }
        body.fieldNames().forEachRemaining(it -> {
            if (!MEMBERS.contains(it)) {
                wrong.add(wrong(
                        "body",
                        "A certificate has the members "
                                + MEMBERS.stream().sorted().toList() + " alone.",
                        "使える項目は " + MEMBERS.stream().sorted().toList() + " だけです。"));
            }
        });
        var serial = body.path("serial").asText("");
        if (!body.path("serial").isTextual() || !SERIAL.matcher(serial).matches()) {
            wrong.add(
                    wrong("serial", "Write the serial, of at most 100 letters and digits.", "証書番号を 100 文字以内で書いてください。"));
        }
        var kind = Stream.of(Certificate.Kind.values())
                .filter(it -> it.name().equals(body.path("kind").asText()))
                .findFirst();
        if (kind.isEmpty()) {
            wrong.add(wrong("kind", "A kind is FIT or NON_FIT.", "種別（kind）は FIT か NON_FIT です。"));
        }
        var vintage = year(body, "vintage", wrong);
        var year = body.has("fiscalYear") ? year(body, "fiscalYear", wrong) : vintage;
        var amount = body.path("kilowattHours").asText("");
        var isAmount = body.path("kilowattHours").isTextual()
                && AMOUNT.matcher(amount).matches()
                && new BigDecimal(amount).signum() > 0;
        if (!isAmount) {
            wrong.add(wrong(
                    "kilowattHours",
                    "Write a number above nought as text, \"12000\".",
                    "0 より大きい数を \"12000\" のような文字列で書いてください。"));
        }
        return wrong.isEmpty()
                ? new Read<>(
                        new CertificateSent(
                                new Certificate(serial, kind.orElseThrow(), vintage, new BigDecimal(amount)),
                                year,
                                payload),
                        new Circumstance(null, "certificate/" + serial, null),
                        List.of())
                : new Unreadable<>(wrong);
    }

    private static @Nullable JsonNode body(Payload payload, List<Notice> wrong) {
        try {
            var body = JSON.readTree(payload.bytes());
            if (body != null && body.isObject()) {
                return body;
            }
            wrong.add(wrong("body", "Write an object.", "JSON オブジェクトで書いてください。"));
        } catch (JsonProcessingException _) {
            wrong.add(wrong("body", "The body is no JSON in UTF-8.", "UTF-8 の JSON として読めません。"));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
        return null;
    }

    private static int year(JsonNode body, String member, List<Notice> wrong) {
        var year = body.path(member);
        if (year.isInt() && year.intValue() >= FIRST && year.intValue() <= LAST) {
            return year.intValue();
        }
        wrong.add(wrong(member, "Write a fiscal year, 2025.", "年度を 2025 のような数で書いてください。"));
        return 0;
    }

    @Override
    public Payload write(CertificateSent data) {
        return data.body();
    }

    private static Notice wrong(String place, String en, String ja) {
        return Notice.error("wrong-certificate", place, en, ja, null);
    }
}
