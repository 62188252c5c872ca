package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Values;

/** A value as it was sent, with its components, also those that its type does not have; in the usual delimiters. */
final class RawText {

    private RawText() {}

    static String of(Type value) {
        return of(value, "^");
    }

    private static String of(Type value, String delimiter) {
        var own =
                switch (value) {
                    case Composite composite ->
                        Stream.of(composite.getComponents()).map(it -> of(it, "&"));
                    case Varies varies -> Stream.of(of(varies.getData(), delimiter));
                    case Primitive primitive -> Stream.of(Values.text(primitive));
                    default -> Stream.<String>empty();
                };
        var extra = value.getExtraComponents();
        var more = value instanceof Varies
                ? Stream.<String>empty()
                : IntStream.range(0, extra.numComponents())
                        .mapToObj(it -> of(extra.getComponent(it).getData(), "&"));
        var all = Stream.concat(own, more).collect(Collectors.joining(delimiter));
        var end = all.length();
        while (end > 0 && all.startsWith(delimiter, end - 1)) {
            end--;
        }
        return all.substring(0, end);
    }
}
