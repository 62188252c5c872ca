package musubi.adapters.energy.meter.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Payload;

/** The invented readings of a site as its utility's customers download them: the form that the mapping joban-wide is of. */
final class DemoFile {

    /** Of the hall, whose meter was away then: the pages show a gap. */
    private static final int GAP_EVERY_DAYS = 13;

    private static final int GAP_FROM = 20;
    private static final int GAP_TO = 26;

    private DemoFile() {}

    static Payload of(DemoSite site, Direction direction, List<LocalDate> days) {
        var header = IntStream.rangeClosed(1, Reading.SLOTS)
                .mapToObj(it -> "%d:%02d".formatted(it / 2, it % 2 * 30))
                .collect(Collectors.joining(","));
        var text = new StringBuilder("常磐エナジー（架空） 30分値\r\nこの値は架空のものです\r\n供給地点特定番号,年月日," + header + ",確定区分\r\n");
        days.forEach(day -> text.append(site.point())
                .append(',')
                .append("%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .append(',')
                .append(values(site, direction, day))
                .append(",確定\r\n"));
        return Payload.of(text.toString().getBytes(MeterSource.CP932));
    }

    private static String values(DemoSite site, Direction direction, LocalDate day) {
        var net = DemoLoad.of(site, day).net();
        return IntStream.range(0, net.length)
                .mapToObj(slot -> isGap(site, day, slot)
                        ? ""
                        : BigDecimal.valueOf(Math.max(0, direction == Direction.IMPORT ? net[slot] : -net[slot]), 3)
                                .toPlainString())
                .collect(Collectors.joining(","));
    }

    private static boolean isGap(DemoSite site, LocalDate day, int slot) {
        return site == DemoSite.HALL && day.toEpochDay() % GAP_EVERY_DAYS == 0 && slot >= GAP_FROM && slot < GAP_TO;
    }
}
