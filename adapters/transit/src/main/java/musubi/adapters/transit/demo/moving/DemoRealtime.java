package musubi.adapters.transit.demo.moving;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.realtime.RealtimeInlet;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.timetable.Timetables;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the demonstration city's vehicles move: every 15 seconds its operator says where they are and how late. */
record DemoRealtime(RealtimeInlet inlet, Timetables timetables, PartnerStore partners, ZoneId zone, Clock clock)
        implements Adapter {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRealtime.class);
    private static final String OPERATOR = "hitachi-transit";
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Override
    public List<Chore> chores() {
        return List.of(new Chore("transit.demo-realtime", EVERY, this::move));
    }

    private void move() {
        var operator = partners.find(OPERATOR);
        var timetable = timetables.findCurrent(OPERATOR);
        if (operator.isPresent() && timetable.isPresent()) {
            send(operator.get().party(Set.of()), timetable.get());
        }
    }

    private void send(Party operator, Timetable timetable) {
        var movements = new Movements(timetable, zone, clock.instant());
        for (var kind : RealtimeKind.values()) {
            var message = Payload.of(movements.message(kind));
            var admission = inlet.admit(operator, kind, true, message, URI.create("demo:" + OPERATOR));
            if (!(admission instanceof Admission.Accepted)) {
                LOG.warn("The demonstration city's {} were not taken: {}", kind.word(), admission);
            }
        }
    }
}
