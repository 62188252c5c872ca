package musubi.adapters.energy.openadr.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.hub.message.Notice;
import musubi.hub.profile.ProfileCatalogue;
import musubi.hub.profile.Validator;

/** Holds the values of an event against the enumerations of the standard, which are open: what does not fit is a warning. */
public final class PayloadValidator {

    private final Validator<EventRequest> validator;

    public PayloadValidator(ProfileCatalogue profiles) {
        this.validator = new Validator<>(profiles.get("energy/openadr-3.1"), PayloadValidator::values);
    }

    public List<Notice> validate(EventRequest event) {
        return validator.validate(event);
    }

    private static List<String> values(EventRequest event, String type) {
        return Objects.requireNonNullElse(event.intervals(), List.<Interval>of()).stream()
                .flatMap(it -> it.payloads().stream())
                .filter(it -> it.type().equals(type))
                .flatMap(it -> it.values().stream())
                .flatMap(PayloadValidator::text)
                .toList();
    }

    private static Stream<String> text(Value value) {
        return switch (value) {
            case Value.Decimal(var number) -> Stream.of(number.toString());
            case Value.Whole(var number) -> Stream.of(number.toString());
            case Value.Text(var text) -> Stream.of(text);
            case Value.Truth(var truth) -> Stream.of(Boolean.toString(truth));
            case Value.Point _ -> Stream.of("a point");
        };
    }
}
