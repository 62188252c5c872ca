package musubi.adapters.health.hl7v2;

import java.util.List;
import musubi.hub.message.Notice;

/** One thing that every message is held against. */
@FunctionalInterface
interface MessageRule {

    List<Notice> check(Hl7v2Message message);
}
