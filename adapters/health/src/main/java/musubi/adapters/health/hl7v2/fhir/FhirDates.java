package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.TS;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.adapters.health.hl7v2.Hl7v2DateTime;
import musubi.adapters.health.hl7v2.Hl7v2DateTime.OfDay;
import musubi.adapters.health.hl7v2.Hl7v2DateTime.OfMonth;
import musubi.adapters.health.hl7v2.Hl7v2DateTime.OfTime;
import musubi.adapters.health.hl7v2.Hl7v2DateTime.OfYear;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Dates of HL7 v2 in FHIR's types. Year, month and day keep their precision; a time without seconds gets zero, since FHIR
 * requires them (R4 §2.24.0.1).
 */
final class FhirDates {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private static final Pattern TIME = Pattern.compile("(\\d{2})(\\d{2})?(\\d{2})?(\\.\\d{1,4})?([+-]\\d{4})?");

    private FhirDates() {}

    static Optional<DateTimeType> dateTime(TS source) {
        return dateTime(Values.text(source.getTime()));
    }

    static Optional<DateTimeType> dateTime(String source) {
        return Hl7v2DateTime.find(source).map(it -> new DateTimeType(text(it)));
    }

    /** The day, month or year; the time of day is left out. */
    static Optional<DateType> date(TS source) {
        return Hl7v2DateTime.find(Values.text(source.getTime())).map(it -> new DateType(day(it)));
    }

    /** Only where at least the second is known or may be zero: an instant has no lower precision. */
    static Optional<InstantType> instant(TS source) {
        return Hl7v2DateTime.find(Values.text(source.getTime()))
                .filter(OfTime.class::isInstance)
                .map(it -> new InstantType(text(it)));
    }

    /**
     * TM (HL7 v2.5 §2.A.75): FHIR's time has neither less than seconds nor a zone, so that of another zone than Japan's stays
     * the text that it is.
     */
    static Mapped<Optional<Type>> time(String source, String place) {
        var findings = new Findings();
        var parts = TIME.matcher(source);
        if (!parts.matches() || parts.group(5) != null && !parts.group(5).equals("+0900")) {
            findings.add(ValueNotices.kept(place.substring(0, place.indexOf("-5"))));
            return findings.with(Optional.of(new StringType(source)));
        }
        return findings.with(Optional.of(new TimeType(parts.group(1) + ":" + orZero(parts.group(2)) + ":"
                + orZero(parts.group(3)) + (parts.group(4) == null ? "" : parts.group(4)))));
    }

    private static String orZero(@Nullable String digits) {
        return digits == null ? "00" : digits;
    }

    private static String text(Hl7v2DateTime source) {
        return switch (source) {
            case OfTime(OffsetDateTime value, boolean fraction) -> value.format(fraction ? MILLIS : SECONDS);
            case OfDay _, OfMonth _, OfYear _ -> day(source);
        };
    }

    private static String day(Hl7v2DateTime source) {
        return switch (source) {
            case OfYear(var value) -> "%04d".formatted(value.getValue());
            case OfMonth(var value) -> value.toString();
            case OfDay(LocalDate value) -> value.toString();
            case OfTime(OffsetDateTime value, var _) -> value.toLocalDate().toString();
        };
    }
}
