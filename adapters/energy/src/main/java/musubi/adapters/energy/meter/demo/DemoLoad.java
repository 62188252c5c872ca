package musubi.adapters.energy.meter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Random;
import java.util.Set;
import musubi.adapters.energy.meter.reading.Reading;

/** Invented readings of a day, the same for the same site and day: what people and machines use, less what the sun gives. */
final class DemoLoad {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private static final double NIGHT = 0.12;
    private static final double NOISE = 0.05;
    private static final double SUNRISE = 6.2;
    private static final double SUNSET = 16.6;

    private DemoLoad() {}

    /** @param net Wh in each half hour of what was taken from the grid; negative where it was given to it */
    record Day(long[] net) {}

    static Day of(DemoSite site, LocalDate day) {
        var random = new Random(day.toEpochDay() * 31 + site.ordinal());
        var clouds = 0.25 + 0.75 * new Random(day.toEpochDay()).nextDouble(); // one sky over all sites
        var net = new long[Reading.SLOTS];
        for (var slot = 0; slot < net.length; slot++) {
            var hour = slot / 2.0;
            var used = site.peakKw() * use(site, day, hour) * (1 + NOISE * random.nextGaussian());
            var sun = site.solarKw() * sun(hour) * clouds * (0.85 + 0.3 * random.nextDouble());
            net[slot] = Math.round((used - sun) * 500); // half an hour of kW, in Wh
        }
        return new Day(net);
    }

    private static double use(DemoSite site, LocalDate day, double hour) {
        var free = day.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(MonthDay.from(day));
        var saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        return switch (site.load()) {
            case WORKS -> free ? NIGHT : saturday ? busy(hour, 8, 13, 0.7) : busy(hour, 6, 22, 0.85);
            case WORKSHOP -> free || saturday ? NIGHT : busy(hour, 8, 17.5, 0.8);
            case HALL -> free || saturday ? busy(hour, 9, 21.5, 0.85) : busy(hour, 13, 21, 0.4);
            case SCHOOL -> free || saturday ? NIGHT : busy(hour, 8, 16.5, 0.75);
        };
    }

    /** From the night's level up within an hour, down in the lunch break, and down again at the end. */
    private static double busy(double hour, double from, double to, double level) {
        var lunch = hour >= 12 && hour < 13 ? 0.75 : 1;
        var rise = Math.clamp(hour - from + 0.5, 0, 1);
        var fall = Math.clamp(to - hour + 0.5, 0, 1);
        return NIGHT + (level - NIGHT) * Math.min(rise, fall) * lunch;
    }

    private static double sun(double hour) {
        return hour <= SUNRISE || hour >= SUNSET
                ? 0
                : 0.75 * Math.pow(Math.sin(Math.PI * (hour - SUNRISE) / (SUNSET - SUNRISE)), 1.4);
    }
}
