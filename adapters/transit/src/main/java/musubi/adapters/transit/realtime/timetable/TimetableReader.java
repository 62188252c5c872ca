package musubi.adapters.transit.realtime.timetable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads what realtime needs out of a published feed, which was checked and normalised before: what is odd in it is passed over. */
public final class TimetableReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final TimetableTables tables = new TimetableTables();

    private TimetableReader() {}

    /** @param version the number that the timetable gets */
    public static Timetable read(Path zip, long version) {
        var reader = new TimetableReader();
        try (var file = new ZipFile(zip.toFile())) {
            each(file, "feed_info.txt", it -> reader.tables.feedVersion = text(it, "feed_version"));
            each(file, "agency.txt", it -> reader.tables.agencies.add(text(it, "agency_id")));
            each(file, "routes.txt", it -> reader.tables.routes.add(text(it, "route_id")));
            each(file, "stops.txt", reader::stop);
            each(file, "calendar.txt", reader::calendar);
            each(file, "calendar_dates.txt", reader::date);
            each(file, "trips.txt", reader::trip);
            each(file, "frequencies.txt", reader::headway);
            each(file, "stop_times.txt", reader::call);
            each(file, "shapes.txt", reader::point);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
        return new Timetable(version, reader.tables);
    }

    private static void each(ZipFile file, String name, Consumer<NamedCsvRecord> row) throws IOException {
        var entry = file.getEntry(name);
        if (entry == null) {
            return;
        }
        try (var rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
            rows.forEach(row);
        }
    }

    private void stop(NamedCsvRecord row) {
        tables.stop(
                text(row, "stop_id"),
                (int) number(row, "location_type"),
                number(row, "stop_lat"),
                number(row, "stop_lon"));
    }

    private void calendar(NamedCsvRecord row) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (text(row, day.name().toLowerCase(Locale.ROOT)).equals("1")) {
                weekdays.add(day);
            }
        }
        tables.services.add(text(row, "service_id"), weekdays, day(row, "start_date"), day(row, "end_date"));
    }

    private void date(NamedCsvRecord row) {
        tables.services.except(
                text(row, "service_id"),
                day(row, "date"),
                text(row, "exception_type").equals("1"));
    }

    private void trip(NamedCsvRecord row) {
        var direction = text(row, "direction_id");
        var trip = new StaticTrip.TripRow(
                text(row, "trip_id"),
                text(row, "route_id"),
                direction.isEmpty() ? null : (int) number(row, "direction_id"),
                text(row, "service_id"),
                text(row, "shape_id"));
        tables.tripRows.put(trip.id(), trip);
    }

    private void headway(NamedCsvRecord row) {
        tables.headways
                .computeIfAbsent(text(row, "trip_id"), _ -> new ArrayList<>())
                .add(new StaticTrip.Headway(
                        time(text(row, "start_time")),
                        time(text(row, "end_time")),
                        (int) number(row, "headway_secs"),
                        text(row, "exact_times").equals("1")));
    }

    private void call(NamedCsvRecord row) {
        tables.call(
                text(row, "trip_id"),
                text(row, "stop_id"),
                (int) number(row, "stop_sequence"),
                time(text(row, "arrival_time")),
                time(text(row, "departure_time")));
    }

    private void point(NamedCsvRecord row) {
        tables.point(
                text(row, "shape_id"),
                number(row, "shape_pt_sequence"),
                number(row, "shape_pt_lat"),
                number(row, "shape_pt_lon"));
    }

    /** Seconds of {@code H:MM:SS}, which may exceed 24 hours; {@link StaticTrip#NONE} where it is none. */
    public static int time(String text) {
        var parts = text.strip().split(":");
        try {
            return parts.length == 3
                    ? Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2])
                    : StaticTrip.NONE;
        } catch (NumberFormatException _) {
            return StaticTrip.NONE;
        }
    }

    private static LocalDate day(NamedCsvRecord row, String field) {
        var day = parse(text(row, field));
        return day == null ? LocalDate.EPOCH : day;
    }

    /** A service day as {@code YYYYMMDD}; null where it is none. */
    public static @Nullable LocalDate parse(String text) {
        try {
            return text.length() == 8 ? LocalDate.parse(text, DAY) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static double number(NamedCsvRecord row, String field) {
        try {
            var text = text(row, field);
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static String text(NamedCsvRecord row, String field) {
        return row.findField(field).orElse("").strip();
    }
}
