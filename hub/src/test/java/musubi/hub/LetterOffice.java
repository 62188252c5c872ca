package musubi.hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Projection;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.TimeTable;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Sample;
import musubi.hub.message.Text;
import org.springframework.boot.test.context.TestComponent;

/**
 * What goes on behind the counter: a letter goes to its readers "in copy" too, what stands behind "private" is cut off where the
 * permit says so, the pillar box is emptied, a board shows what came, and stamps are kept by the day.
 */
@TestComponent
final class LetterOffice implements Adapter {

    static final String CHANNEL = "test_letters";
    static final String PRIVATE = "private";
    static final TimeTable STAMPS = new TimeTable("letters", "stamp", TimeTable.Key.TIME, Duration.ofDays(7));

    private static final Subscription TO_THE_CLINIC = new Subscription(
            Sample.CLINIC,
            LetterAdapter.LETTER,
            LetterAdapter.LETTER,
            Destination.Line.to("test.courier", "at the clinic"));

    private final LetterAdapter letters;

    final List<String> carried = new CopyOnWriteArrayList<>();
    final AtomicInteger rounds = new AtomicInteger();
    final List<Set<String>> shown = new CopyOnWriteArrayList<>();

    LetterOffice(LetterAdapter letters) {
        this.letters = letters;
    }

    @Override
    public List<Audience<?>> audiences() {
        return List.of(new Audience<LetterAdapter.Letter>() {
            @Override
            public Format<LetterAdapter.Letter> format() {
                return letters.asWritten;
            }

            @Override
            public List<Subscription> due(Message message, LetterAdapter.Letter letter) {
                return letter.text().contains("copy to the clinic") ? List.of(TO_THE_CLINIC) : List.of();
            }
        });
    }

    @Override
    public List<Reducer<?>> reducers() {
        return List.of(new Reducer<LetterAdapter.Letter>() {
            @Override
            public Format<LetterAdapter.Letter> format() {
                return letters.asWritten;
            }

            @Override
            public LetterAdapter.Letter reduce(LetterAdapter.Letter letter, Reduction reduction) {
                var text = reduction.leaveOut().contains(PRIVATE)
                        ? letter.text().replaceFirst(" private:.*", "")
                        : letter.text();
                return new LetterAdapter.Letter(letter.order(), letter.key(), text);
            }
        });
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of(
                "test.courier", it -> carried.add(it.data(letters.asWritten).text()));
    }

    @Override
    public List<Chore> chores() {
        return List.of(new Chore("test.empty-the-pillar-box", Duration.ofSeconds(1), rounds::incrementAndGet));
    }

    @Override
    public List<TimeTable> timeTables() {
        return List.of(STAMPS);
    }

    @Override
    public List<Projection> projections() {
        return List.of(new Projection() {
            @Override
            public String channel() {
                return CHANNEL;
            }

            @Override
            public void refresh() {
                throw new IllegalStateException("this one is told what changed");
            }

            @Override
            public void refresh(Set<String> keys) {
                shown.add(keys);
            }

            @Override
            public Readiness readiness() {
                return new Readiness(!shown.isEmpty(), new Text(shown.size() + " looks", shown.size() + "回見た"));
            }
        });
    }
}
