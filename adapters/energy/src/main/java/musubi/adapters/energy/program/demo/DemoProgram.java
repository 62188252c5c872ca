package musubi.adapters.energy.program.demo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.energy.program.EventSheet;
import musubi.adapters.energy.program.ProgramSheet;

/** The programs of the demonstration city's utility, and what it fills in for tomorrow. All invented. */
enum DemoProgram {
    PRICE("day-ahead-price", "joban-price", "常磐エナジー 翌日価格（架空）", "PRICE", 1, 48) {
        /** Dear in the evening, cheap at noon: sun. */
        @Override
        String figures() {
            return IntStream.range(0, 48)
                    .mapToObj(it -> 18 + 9 * bump(it, 37, 5) + 4 * bump(it, 16, 4) - 11 * bump(it, 25, 5))
                    .map("%.2f"::formatted)
                    .collect(Collectors.joining("\n"));
        }
    },
    DOWN("dr-down", "joban-dr-down", "常磐エナジー 下げDR（架空）", "DISPATCH_SETPOINT_RELATIVE", 35, 40) {
        @Override
        String figures() {
            return "40";
        }
    };

    private final String template;
    private final String id;
    private final String title;
    private final String payload;
    private final int first;
    private final int last;

    DemoProgram(String template, String id, String title, String payload, int first, int last) {
        this.template = template;
        this.id = id;
        this.title = title;
        this.payload = payload;
        this.first = first;
        this.last = last;
    }

    String template() {
        return template;
    }

    /** Its programName. */
    String id() {
        return id;
    }

    ProgramSheet sheet() {
        return new ProgramSheet(id, title, DemoVen.GROUP);
    }

    EventSheet event(String day) {
        return new EventSheet(
                day,
                Integer.toString(first),
                Integer.toString(last),
                id + " " + day,
                "",
                DemoVen.GROUP,
                Map.of(payload, figures()));
    }

    abstract String figures();

    private static double bump(int slot, int at, int width) {
        return Math.exp(-Math.pow((slot - at) / (double) width, 2));
    }
}
