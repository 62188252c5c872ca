package musubi.adapters.meals.slip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Who is in hospital eats there: an admission (HL7 v2 ADT^A01) stops the meals at home, a discharge (ADT^A03) starts them again.
 * The kitchen is that of the hospital that sends. Health is known here by its published format alone, as far as slips need it.
 */
final class AdmissionToMealSlipMapper implements Mapper<AdmissionToMealSlipMapper.Visit, MealSlip> {

    /** What a slip needs to know of a message of HL7 v2. */
    record Visit(String control, String event, String patient, String recorded) {}

    static final Translation<Visit, MealSlip> TRANSLATION = new Translation<>(
            new Format<>(new FormatId("health/hl7v2/2.5"), Visit.class, "x-application/hl7-v2+er7", new VisitCodec()),
            MealSlipCodec.FORMAT,
            new AdmissionToMealSlipMapper());

    @Override
    public Mapped<MealSlip> map(Visit visit, Envelope circumstance) {
        var wish =
                switch (visit.event()) {
                    case "ADT^A01" -> MealSlip.Wish.STOP;
                    case "ADT^A03" -> MealSlip.Wish.START;
                    default -> throw new NothingToSay("only who is admitted or discharged eats elsewhere");
                };
        var slip = new MealSlip(
                visit.control(),
                circumstance.sender().id(),
                visit.patient(),
                day(visit).plusDays(1),
                wish);
        return new Mapped<>(
                slip,
                List.of(Notice.information("lost-diet", "PV1", "A slip knows no diet.", "配食票に食種の欄はありません。", null)));
    }

    /** EVN-2 is required, and a date that exists: the hub has refused all others before. */
    private static LocalDate day(Visit visit) {
        return LocalDate.parse(visit.recorded().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The first of each segment, by the delimiters that every sender uses. */
    private static final class VisitCodec implements Codec<Visit> {

        @Override
        public Reading<Visit> read(Payload payload) {
            var raw = payload.bytes();
            var head = new String(raw, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
            var charset = head.contains("ISO IR87") ? Charset.forName("ISO-2022-JP") : StandardCharsets.UTF_8;
            var segments = new HashMap<String, String[]>();
            for (var line : new String(raw, charset).split("[\r\n]+")) {
                segments.putIfAbsent(line.split("\\|", 2)[0], line.split("\\|", -1));
            }
            var event = field(segments.get("MSH"), 8);
            var patient = field(segments.get("PID"), 3).split("\\^", 2)[0];
            var visit = new Visit(
                    field(segments.get("MSH"), 9),
                    event.substring(0, Math.min(7, event.length())),
                    patient,
                    field(segments.get("EVN"), 2));
            return new Read<>(visit, new Circumstance(visit.control(), patient, patient), List.of());
        }

        @Override
        public Payload write(Visit visit) {
            throw new UnsupportedOperationException("health is read here, never written");
        }

        private static String field(String @Nullable [] fields, int index) {
            return fields == null || fields.length <= index ? "" : fields[index];
        }
    }
}
