package musubi.adapters.energy.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import musubi.adapters.energy.meter.point.MeterPoint;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.ledger.OwedStore;
import musubi.adapters.energy.openadr.receipt.Receipt;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;

/** Puts together what is known of those for whom an event is. */
final class Participations {

    /** Vens of an event that a page shows and counts. */
    private static final int MOST = 200;

    private final ParticipantStore participants;
    private final Receipts receipts;
    private final OwedStore owed;
    private final MeterPoints points;
    private final ClientStore clients;
    private final PartnerStore partners;
    private final Gate gate;
    private final Clock clock;

    Participations(
            ParticipantStore participants,
            Receipts receipts,
            OwedStore owed,
            MeterPoints points,
            ClientStore clients,
            PartnerStore partners,
            Gate gate,
            Clock clock) {
        this.participants = participants;
        this.receipts = receipts;
        this.owed = owed;
        this.points = points;
        this.clients = clients;
        this.partners = partners;
        this.gate = gate;
        this.clock = clock;
    }

    /** The same for a list of events: what can be counted, without the names. */
    Participation sum(Seat seat, Viewed<EventRequest> event) {
        return of(seat, event, client -> new Firm(client, new Text(client, client)), Map.of());
    }

    Participation of(Seat seat, Viewed<EventRequest> event) {
        var curves = points.list(seat.party()).stream()
                .collect(Collectors.toMap(MeterPoint::owner, MeterPoint::point, (one, _) -> one));
        return of(seat, event, this::firm, curves);
    }

    /** Whose client a VEN is. */
    private record Firm(String id, Text name) {}

    private Firm firm(String client) {
        var id = clients.find(client).map(Client::partner).orElse(client);
        return new Firm(id, partners.name(id));
    }

    private Participation of(
            Seat seat, Viewed<EventRequest> event, Function<String, Firm> firms, Map<String, String> curves) {
        var vens = participants.list(grant(seat, ObjectType.VEN), event.content(), MOST);
        var all = vens.size() < MOST ? vens.size() : participants.count(grant(seat, ObjectType.VEN), event.content());
        var names = vens.stream().map(ParticipantStore.Ven::client).toList();
        var got = receipts.list(grant(seat, ObjectType.EVENT), event.id(), names);
        var answers = participants.answers(grant(seat, ObjectType.REPORT), event.id(), names);
        var due = owed.list(grant(seat, ObjectType.REPORT), event.id(), names, clock.instant());
        return new Participation(
                all,
                asks(event.content()),
                vens.stream()
                        .map(ven -> {
                            var firm = firms.apply(ven.client());
                            var ways = got.getOrDefault(ven.client(), List.of());
                            return new Participation.One(
                                    ven.client(),
                                    ven.name(),
                                    firm.name(),
                                    ven.resources(),
                                    receiving(ways, event.modified()),
                                    ways,
                                    answers.get(ven.client()),
                                    due.get(ven.client()),
                                    curves.get(firm.id()));
                        })
                        .toList());
    }

    /** Whether any report of it becomes due; one that may come at any time never does. */
    private static boolean asks(EventRequest event) {
        var asked = Objects.requireNonNullElse(event.reportDescriptors(), List.<ReportDescriptor>of());
        return asked.stream().anyMatch(it -> it.effective().frequency() != 0);
    }

    /** The same of one VEN, as it sees itself. */
    Own own(Seat seat, Viewed<EventRequest> event) {
        var own = List.of(seat.client());
        var ways = receipts.list(grant(seat, ObjectType.EVENT), event.id(), own).getOrDefault(seat.client(), List.of());
        Map<String, ParticipantStore.Answer> answers =
                participants.answers(grant(seat, ObjectType.REPORT), event.id(), own);
        return new Own(receiving(ways, event.modified()), ways, Participation.part(answers.get(seat.client())));
    }

    /** What a VEN itself did with an event. */
    record Own(Participation.Receiving receiving, List<Receipt> receipts, Participation.Part part) {}

    static Participation.Receiving receiving(List<Receipt> ways, Instant version) {
        if (ways.isEmpty()) {
            return Participation.Receiving.UNKNOWN;
        }
        return ways.stream().anyMatch(it -> !it.version().isBefore(version))
                ? Participation.Receiving.CURRENT
                : Participation.Receiving.EARLIER;
    }

    private Grant grant(Seat seat, ObjectType type) {
        return gate.grant(new Access.Reading(seat.party(), Pen.format(type), "page", null));
    }
}
