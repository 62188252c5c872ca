package musubi.hub.gate;

import java.util.function.BiPredicate;
import musubi.hub.message.Envelope;

/**
 * A rule that tells beforehand whom it will never permit.
 *
 * @param rule decides
 * @param never whether the recipient of this id will never get such a message
 */
record BoundedRule(AccessRule rule, BiPredicate<String, Envelope> never) implements AccessRule {

    @Override
    public Decision decide(Access access) {
        return rule.decide(access);
    }

    @Override
    public boolean excludes(String recipient, Envelope message) {
        return never.test(recipient, message);
    }
}
