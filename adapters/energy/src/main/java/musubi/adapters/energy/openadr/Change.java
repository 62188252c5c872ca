package musubi.adapters.energy.openadr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an object, for those who listen on topics.
 *
 * @param seq by which a node knows it again
 * @param id of the object
 * @param ven to which a resource belongs; of a ven itself; else null
 */
record Change(long seq, String id, @Nullable String ven, Announcement announcement) {

    /** Topics on which everybody hears of it, as far as he sees the object. */
    List<String> topics() {
        var verb = announcement.verb();
        var topics = new ArrayList<String>();
        topics.add(Topics.of(announcement.noun().path(), verb));
        if (announcement.noun() == Noun.PROGRAM && verb != ObjectWrite.Verb.CREATE) {
            topics.add(Topics.of(Topics.program(id), verb));
        }
        if (announcement.noun() == Noun.EVENT && announcement.program() != null) {
            topics.add(Topics.of(Topics.eventsOfProgram(announcement.program()), verb));
        }
        return topics;
    }

    /** The topic of the one VEN that has the object; none where it is nobody's, or has no topic of its own. */
    Optional<String> topicOfOwner() {
        var verb = announcement.verb();
        return switch (announcement.noun()) {
            case VEN ->
                verb == ObjectWrite.Verb.CREATE ? Optional.empty() : Optional.of(Topics.of(Topics.ven(id), verb));
            case RESOURCE ->
                Optional.ofNullable(ven).map(it -> Topics.of(Topics.ofVen(Noun.RESOURCE.path(), it), verb));
            case PROGRAM, EVENT, REPORT, SUBSCRIPTION -> Optional.empty();
        };
    }

    /** The topic of one VEN on which it hears of the programs and events that it sees. */
    String topicOf(String venId) {
        return Topics.of(Topics.ofVen(announcement.noun().path(), venId), announcement.verb());
    }
}
