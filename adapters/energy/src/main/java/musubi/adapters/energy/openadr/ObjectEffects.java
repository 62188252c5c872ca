package musubi.adapters.energy.openadr;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import musubi.adapters.energy.openadr.Drafting.Place;
import musubi.hub.flow.Effect;
import musubi.hub.gate.Grant;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** Does what a client asked for: the object and what others hear of it stand or fall with the journal's row. */
final class ObjectEffects {

    private final ObjectStore store;
    private final Drafting drafting;
    private final Announcements announcements;
    private final CallbackCredentials credentials;
    private final BiFunction<Party, Noun, Grant> grants;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final OpenAdrProperties properties;

    ObjectEffects(
            ObjectStore store,
            Drafting drafting,
            Announcements announcements,
            CallbackCredentials credentials,
            BiFunction<Party, Noun, Grant> grants,
            Supplier<UUID> ids,
            Clock clock,
            OpenAdrProperties properties) {
        this.store = store;
        this.drafting = drafting;
        this.announcements = announcements;
        this.credentials = credentials;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
        this.properties = properties;
    }

    private record Step(Message message, Written written) {}

    /** @param callbacks what the client's endpoints are to be shown; put down with the subscription, and nowhere else
     * @param written notes what was changed */
    Effect.Result apply(Message message, ObjectWrite write, Callbacks callbacks, Written written) {
        var party = message.envelope().sender();
        var author = new Author(party, Viewer.of(party), noun -> grants.apply(party, noun));
        try {
            return switch (write.verb()) {
                case CREATE -> create(new Step(message, written), write, author, callbacks);
                case UPDATE -> update(new Step(message, written), write, author, callbacks);
                case DELETE -> delete(new Step(message, written), write, author);
            };
        } catch (ObjectRefused refused) {
            return refused.result();
        } catch (DuplicateKeyException e) {
            return ConstraintNames.taken(e).result();
        } catch (DataIntegrityViolationException e) {
            return ConstraintNames.inUse(write, properties.compat().unknownParent())
                    .result();
        }
    }

    private Effect.Result create(Step step, ObjectWrite write, Author author, Callbacks callbacks) {
        callbacks.check();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var place = new Place(ids.get().toString(), author.party().id(), now, now);
        var made = drafting.draft(write, author, null, place);
        store.insert(made);
        return done(201, step, ObjectWrite.Verb.CREATE, null, made, callbacks);
    }

    private Effect.Result update(Step step, ObjectWrite write, Author author, Callbacks callbacks) {
        var before = standing(write, author);
        callbacks.check();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var place = new Place(before.id(), before.partner(), before.created(), now);
        var made = drafting.draft(write, author, before, place);
        store.replace(before, made);
        if (made.noun() == Noun.PROGRAM) {
            drafting.renewed(made, author).forEach(it -> {
                store.replace(it, it);
                step.written().note(it);
            });
        }
        return done(200, step, ObjectWrite.Verb.UPDATE, before, made, callbacks);
    }

    private Effect.Result delete(Step step, ObjectWrite write, Author author) {
        var before = standing(write, author);
        if (before.noun() == Noun.REPORT
                && author.isLogic()
                && properties.compat().ri()) {
            throw new ObjectRefused(
                    403, "reports-are-vens", "", "A report is deleted by its VEN.", "レポートを削除できるのは VEN だけです。");
        }
        if (before.noun() == Noun.VEN && properties.cascadeVens()) {
            for (var resource : store.resources(author.grants().apply(Noun.RESOURCE), before.id())) {
                store.delete(resource);
                announcements.announce(step.message(), ObjectWrite.Verb.DELETE, resource);
                step.written().note(resource);
            }
        }
        store.delete(before);
        return done(200, step, ObjectWrite.Verb.DELETE, before, before, Callbacks.NONE);
    }

    private Effect.Result done(
            int status,
            Step step,
            ObjectWrite.Verb verb,
            @Nullable StoredObject before,
            StoredObject it,
            Callbacks callbacks) {
        if (it.noun() == Noun.SUBSCRIPTION) {
            credentials.keep(before, verb == ObjectWrite.Verb.DELETE ? null : it, callbacks);
        }
        announcements.announce(step.message(), verb, it);
        step.written().note(it);
        if (before != null) {
            step.written().note(before);
        }
        return new Effect.Done(ObjectAnswers.answer(status, it));
    }

    /** As it is, until this is done; 404 for whoever does not see it. */
    private StoredObject standing(ObjectWrite write, Author author) {
        return store.lock(author.grants().apply(write.noun()), write.noun(), Objects.requireNonNullElse(write.id(), ""))
                .orElseThrow(() -> ObjectRefused.missing(write.noun()));
    }
}
