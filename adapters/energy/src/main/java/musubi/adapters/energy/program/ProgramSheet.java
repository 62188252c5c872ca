package musubi.adapters.energy.program;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.EventPayloadDescriptor;
import musubi.adapters.energy.openadr.wire.PayloadDescriptor;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import musubi.hub.message.Notice;

/**
 * A template of a program, filled in.
 *
 * @param name programName
 * @param title what people call it
 * @param targets whom it is for; empty: everybody
 */
public record ProgramSheet(String name, String title, String targets) {

    /** Which template a program is of: an attribute of this city's own, which other readers pass over. */
    public static final String TEMPLATE = "CITY_PROGRAM_TEMPLATE";

    private static final int LONGEST = 128;

    public Filled<ProgramRequest> fill(Template template, String retailer) {
        var notices = new ArrayList<Notice>();
        var aimed = TargetNames.read(targets, notices);
        check(name.strip(), "programName", notices);
        check(title.strip(), "PROGRAM_LONG_NAME", notices);
        if (!notices.isEmpty()) {
            return new Filled.Wrong<>(notices);
        }
        var descriptors = template.series().stream()
                .<PayloadDescriptor>map(it -> new EventPayloadDescriptor(it.payload(), it.units(), it.currency()))
                .toList();
        var attributes = List.of(
                word("PROGRAM_LONG_NAME", title.strip()),
                word("PROGRAM_TYPE", template.program().type()),
                word("RETAILER_NAME", retailer),
                word("COUNTRY", "JP"),
                new ValuesMap(
                        "BINDING_EVENTS",
                        List.of(new Value.Truth(template.program().binding()))),
                word(TEMPLATE, template.id()));
        return new Filled.Right<>(
                new ProgramRequest(name.strip(), null, null, descriptors, attributes, aimed.isEmpty() ? null : aimed));
    }

    /** Which template a program says that it is of. */
    public static Optional<String> template(ProgramRequest program) {
        return text(program, TEMPLATE);
    }

    /** What people call a program. */
    public static String title(ProgramRequest program) {
        return text(program, "PROGRAM_LONG_NAME").orElse(program.programName());
    }

    private static Optional<String> text(ProgramRequest program, String attribute) {
        return Stream.ofNullable(program.attributes())
                .flatMap(List::stream)
                .filter(it -> it.type().equals(attribute))
                .flatMap(it -> it.values().stream())
                .map(it -> switch (it) {
                    case Value.Text(var text) -> text;
                    case Value.Decimal(var number) -> number.toPlainString();
                    case Value.Whole(BigInteger number) -> number.toString();
                    case Value.Truth(var truth) -> Boolean.toString(truth);
                    case Value.Point _ -> "";
                })
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    private static void check(String text, String place, List<Notice> notices) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            notices.add(Notice.error(
                    "not-a-name",
                    place,
                    "A name has 1 to " + LONGEST + " characters in one line.",
                    "名前は 1〜" + LONGEST + " 文字（1 行）で記入してください。",
                    null));
        }
    }

    private static ValuesMap word(String type, String value) {
        return new ValuesMap(type, List.of(new Value.Text(Objects.requireNonNull(value))));
    }
}
