package musubi.hub.web.operator;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.partner.SubscriptionStore;
import musubi.hub.web.outgoing.TestMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a partner get messages of a format from now on, where that can be delivered. */
@Component
public final class SubscriptionIssue {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Register register;
    private final Offer offer;
    private final PartnerCredentials credentials;
    private final SubscriptionStore subscriptions;
    private final ActJournal journal;
    private final TestMessages tests;
    private final Intake intake;

    SubscriptionIssue(
            Register register,
            Offer offer,
            PartnerCredentials credentials,
            SubscriptionStore subscriptions,
            ActJournal journal,
            TestMessages tests,
            Intake intake) {
        this.subscriptions = subscriptions;
        this.journal = journal;
        this.tests = tests;
        this.intake = intake;
        this.register = register;
        this.offer = offer;
        this.credentials = credentials;
    }

    /** @return the id of the new subscription */
    public UUID subscribe(Party operator, String id, SubscriptionRequest request) {
        register.get(id);
        var source = format("source", request.source());
        var target = format("target", request.target());
        var address = Written.line("address", request.address(), LONGEST_ADDRESS);
        offer.check(id, source, target, request.destination(), address);
        var asked = request.authorization();
        var credential = asked == null ? null : credentials.check(id, asked);
        var line = line(request.destination(), address, request.queue());
        return register.subscribe(operator, id, source, target, line, credential);
    }

    /**
     * Sends a message of the hub's own by this way, and by no other.
     *
     * @return the id of the message, whose story shows what became of it
     */
    public UUID test(Party operator, String id, UUID subscription) {
        var known = subscriptions
                .find(subscription)
                .filter(it -> it.recipient().id().equals(id))
                .orElseThrow(() -> OperatorProblem.unknownSubscription(subscription));
        if (!known.line().name().equals("webhook")) {
            throw OperatorProblem.conflict(
                    "subscription",
                    "A test message goes by webhook; this way is "
                            + known.line().name() + ".",
                    "試験メッセージは webhook で送るものです。この購読の経路は " + known.line().name() + " です。");
        }
        journal.write(operator, "test-subscription", id, "subscription " + subscription, () -> true);
        var test = tests.write(new TestMessages.Test(subscription));
        var inbound = Inbound.of(TestMessages.ID, test, Party.HUB, URI.create("musubi:console"));
        return switch (intake.admit(inbound)) {
            case Admission.Accepted accepted -> accepted.id();
            case Admission other -> throw new IllegalStateException("the hub did not take its own: " + other);
        };
    }

    private static Line line(String destination, String address, @Nullable String queue) {
        var line = Line.to(destination, address);
        if (queue == null) {
            return line;
        }
        if (!QUEUE.matcher(queue).matches()) {
            throw OperatorProblem.invalid(
                    "queue",
                    "'queue' is a name of 1 to 64 letters, digits, dots, hyphens and underscores.",
                    "「queue」は英数字・ピリオド・ハイフン・下線の 1〜64 文字の名前です。");
        }
        return line.in(queue);
    }

    private static FormatId format(String field, String value) {
        try {
            return new FormatId(value);
        } catch (IllegalArgumentException e) {
            throw OperatorProblem.invalid(
                    field, e.getMessage() + ".", "「" + field + "」は domain/standard/version の形で記入してください。");
        }
    }
}
