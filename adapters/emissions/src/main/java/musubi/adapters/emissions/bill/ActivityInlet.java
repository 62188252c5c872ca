package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Takes single activities in, and back. They are rows as those of tables are. */
final class ActivityInlet {

    private final Intake intake;
    private final BillInlet rows;
    private final BillStore store;

    ActivityInlet(Intake intake, BillInlet rows, BillStore store) {
        this.intake = intake;
        this.rows = rows;
        this.store = store;
    }

    /** In the order in which they were sent. */
    @Schema(name = "EmissionActivities")
    record Answered(List<ActivityView> activities) {}

    /** In bytes. */
    long largest() {
        return intake.largest(ActivityCodec.FORMAT.id());
    }

    /** @param key the sender's own name for the message, or null: the same activities again are duplicates all the same */
    Admission add(Party firm, Payload body, @Nullable String key, URI source) {
        var format = ActivityCodec.FORMAT;
        return intake.admit(format, Inbound.of(format.id(), body, firm, source).named(key), this::take);
    }

    Admission remove(Party firm, String id, URI source) {
        var format = ActivityCodec.FORMAT;
        var inbound =
                Inbound.of(format.id(), Payload.of(new byte[0]), firm, source).doing(ActivityCodec.REMOVE + id);
        return intake.admit(format, inbound, this::take);
    }

    private Effect.Result take(Message message, ActivityAct act) {
        var firm = message.envelope().sender().id();
        return switch (act) {
            case ActivityAct.Add(var table, var _) -> added(rows.keepRows(message, table));
            case ActivityAct.Remove(var id, var _) -> removed(firm, id);
        };
    }

    private Effect.Result removed(String firm, String id) {
        if (!rows.isKept(firm, id)) {
            return BillAnswers.refused(
                    404,
                    Notice.error(
                            "no-such-activity",
                            "request line",
                            "There is no such activity, or it is removed already.",
                            "この活動量はないか、取り消し済みです。",
                            null));
        }
        store.delete(firm, id);
        return new Effect.Done(new Answer(204, Map.of(), new byte[0]));
    }

    private static Effect.Result added(List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(it -> it instanceof Outcome.Rejected)) {
            return BillAnswers.refused(
                    422,
                    outcomes.stream().flatMap(it -> it.row().errors().stream()).toList());
        }
        var views = outcomes.stream().map(ActivityView::of).toList();
        var answer = BillAnswers.json(201, new Answered(views));
        return new Effect.Done(
                answer.body().length <= Answer.LIMIT
                        ? answer
                        : BillAnswers.json(
                                201,
                                new Answered(views.stream()
                                        .map(ActivityView::shorter)
                                        .toList())));
    }
}
