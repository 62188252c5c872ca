package musubi.adapters.health.hl7v2;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** Which messages the hub understands: type, trigger event and version of MSH-9 and MSH-12. */
final class SupportedMessageRule implements MessageRule {

    private static final Pattern VERSION = Pattern.compile("2\\.([1-4](\\.\\d)?|5(\\.1)?)");

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var header = message.header();
        var events = TriggerEvent.of(header.messageCode());
        if (events.isEmpty()) {
            return List.of(Hl7v2Notices.unsupportedMessage());
        }
        if (!events.contains(header.triggerEvent())) {
            return List.of(Hl7v2Notices.unsupportedEvent(events));
        }
        return VERSION.matcher(header.version()).matches() ? List.of() : List.of(Hl7v2Notices.unsupportedVersion());
    }
}
