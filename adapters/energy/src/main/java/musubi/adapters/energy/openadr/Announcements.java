package musubi.adapters.energy.openadr;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Grant;
import musubi.hub.message.Message;

/** Tells those who subscribed what was done, within the transaction that does it. */
final class Announcements {

    private final Intake intake;
    private final CallbackStore subscriptions;
    private final BiConsumer<Announcement, StoredObject> topics;
    private final Supplier<Grant> hub;

    /**
     * @param topics puts down what is told on topics
     * @param hub as which subscriptions are read
     */
    Announcements(
            Intake intake,
            CallbackStore subscriptions,
            BiConsumer<Announcement, StoredObject> topics,
            Supplier<Grant> hub) {
        this.intake = intake;
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.hub = hub;
    }

    /** Nothing is journalled of what nobody wants to hear. */
    void announce(Message cause, ObjectWrite.Verb verb, StoredObject it) {
        var announcement = Announcement.of(verb, it);
        topics.accept(announcement, it);
        if (subscriptions.isAnyone(hub.get(), announcement.kind())) {
            var format = ObjectFormats.NOTIFICATION;
            intake.derive(cause, format, format.codec().write(announcement), announcement);
        }
    }
}
