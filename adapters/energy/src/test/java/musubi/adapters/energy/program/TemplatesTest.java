package musubi.adapters.energy.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.adapters.energy.openadr.contract.PayloadValidator;
import musubi.adapters.energy.openadr.timing.TimingValidator;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.profile.ProfileCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that are there, and what none may be. */
class TemplatesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");

    static List<Template> all() {
        return Templates.load().list();
    }

    @Test
    void thereIsOneForEachOfTheSixKinds() {
        assertThat(all())
                .map(Template::id)
                .containsExactly(
                        "capacity-envelope", "co2-intensity", "day-ahead-price", "dr-down", "dr-up", "workplace-ev");
    }

    /** Filled in with the least that each wants it is what the door takes, without a warning. */
    @ParameterizedTest
    @MethodSource("all")
    void whatComesOfItIsAnEventAndAProgramAsTheDoorTakesThem(Template template) {
        var values = template.series().stream().collect(Collectors.toMap(Template.Series::payload, it -> it.maximum()
                .toPlainString()));
        var first = Integer.toString(template.event().first());
        var last = Integer.toString(template.event().last());
        var sheet = new EventSheet("2026-11-28", first, last, "", "", "north", values);

        var event = (Filled.Right<EventRequest>) sheet.fill(template, "p", NOW, ZoneId.of("Asia/Tokyo"));
        var program = (Filled.Right<ProgramRequest>)
                new ProgramSheet(template.program().name(), "題名", "").fill(template, "joban-energy");

        assertThat(Wire.write(read(Requests.EVENT, event.request()))).isEqualTo(Wire.write(event.request()));
        assertThat(Wire.write(read(Requests.PROGRAM, program.request()))).isEqualTo(Wire.write(program.request()));
        assertThat(new TimingValidator().validate(event.request())).isEmpty();
        assertThat(new PayloadValidator(ProfileCatalogue.load()).validate(event.request()))
                .isEmpty();
        assertThat(ProgramSheet.template(program.request())).contains(template.id());
        assertThat(ProgramSheet.title(program.request())).isEqualTo("題名");
    }

    @Test
    void aProgramWithoutANameOrWithOneOfTwoLinesIsNone() {
        var template = all().getFirst();
        var wrong = (Filled.Wrong<ProgramRequest>) new ProgramSheet(" ", "a\nb", "?").fill(template, "joban-energy");

        assertThat(wrong.notices())
                .map(it -> it.place())
                .containsExactly("targets", "programName", "PROGRAM_LONG_NAME");
    }

    @Test
    void whatATemplateDoesNotKnowKeepsItFromBeingRead() {
        assertThat(TemplateReader.read("t", yaml()).id()).isEqualTo("t");
        refused("event", Map.of("priority", 1, "first", 2, "last", 49), "half hours");
        refused("event", Map.of("priority", 1, "first", 2), "last");
        refused("surprise", "x", "surprise");
        refused("reports", List.of(Map.of("units", "KWH")), "payloadType");
        refused("fixed", List.of(Map.of("type", "SIMPLE")), "values");
        refused("series", List.of(), "required");
        refused("title", Map.of("en", "t"), "ja");
    }

    private static <T> T read(Shape<T> shape, T request) {
        return switch (Wire.read(shape, Wire.write(request))) {
            case Reading.Right<T>(var value, var notices) when notices.isEmpty() -> value;
            case Reading<T> wrong -> throw new AssertionError(wrong.notices());
        };
    }

    private static void refused(String member, Object value, String told) {
        var yaml = yaml();
        yaml.put(member, value);
        assertThatThrownBy(() -> TemplateReader.read("t", yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t: ")
                .hasMessageContaining(told);
    }

    private static Map<String, Object> yaml() {
        var text = Map.of("en", "t", "ja", "題");
        var yaml = new HashMap<String, Object>();
        yaml.put("title", text);
        yaml.put("about", text);
        yaml.put("program", Map.of("name", "n", "type", "T", "binding", true));
        yaml.put("event", Map.of("priority", 1, "first", 2, "last", 3));
        yaml.put(
                "series",
                List.of(new HashMap<>(Map.of(
                        "payload",
                        "PRICE",
                        "units",
                        "KWH",
                        "label",
                        text,
                        "minimum",
                        0,
                        "maximum",
                        5,
                        "decimals",
                        1,
                        "required",
                        true))));
        yaml.put("fixed", List.of());
        yaml.put("reports", List.of());
        return yaml;
    }
}
