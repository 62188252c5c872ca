package musubi.adapters.transit.realtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.flow.Admission;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;

/** How realtime is fetched. */
class PollerTest {

    private static final URI ADDRESS = URI.create("https://operator.example.jp/trips.pb?key=secret");

    private final Deque<PartnerReply> replies = new ArrayDeque<>();
    private final List<PartnerRequest> asked = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T00:00:00Z");
    private Admission admission = new Admission.Accepted(new UUID(0, 1), List.of(), null);

    private final Poller poller = new Poller(
            new PollProperties.Source("bus", "trip-updates", ADDRESS, Duration.ofSeconds(15), "key", false),
            new Operator(),
            new Door(),
            new Moving());

    private final class Operator implements PartnerClient {
        @Override
        public PartnerReply send(PartnerRequest request) {
            asked.add(request);
            return replies.remove();
        }

        @Override
        public Optional<Text> refusal(String partner, String address) {
            return Optional.empty();
        }
    }

    private final class Door implements Poller.Receiver {
        @Override
        public long largest() {
            return 1000;
        }

        @Override
        public Admission take(Payload body, URI address) {
            taken.add(new String(body.bytes(), StandardCharsets.UTF_8) + " " + address);
            return admission;
        }
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static PartnerReply answer(int status, String body, String tag) {
        return new PartnerReply.Taken(new PartnerReply.Answer(
                status,
                Map.of("etag", tag, "last-modified", "Fri, 27 Nov 2026 00:00:00 GMT"),
                Payload.of(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void onlyWhatIsNewerIsAskedForAndTakenOnce() {
        replies.add(answer(200, "one", "\"1\""));
        replies.add(answer(304, "", "\"1\""));
        replies.add(answer(200, "one", "\"2\""));
        replies.add(answer(200, "two", "\"3\""));
        for (int at = 0; at < 4; at++) {
            poller.poll();
        }

        assertThat(taken)
                .containsExactly(
                        "one https://operator.example.jp/trips.pb", "two https://operator.example.jp/trips.pb");
        assertThat(asked.getFirst().headers()).isEmpty();
        assertThat(asked.getFirst().credential()).isEqualTo("key");
        assertThat(asked.get(1).headers())
                .isEqualTo(Map.of("If-None-Match", "\"1\"", "If-Modified-Since", "Fri, 27 Nov 2026 00:00:00 GMT"));
    }

    @Test
    void whereNobodyAnswersItWaitsLongerEachTimeAndAsLongAsItIsAskedTo() {
        replies.add(new PartnerReply.Away("503", null));
        poller.poll();
        now = now.plusSeconds(29);
        poller.poll();
        assertThat(asked).hasSize(1);

        now = now.plusSeconds(2);
        replies.add(new PartnerReply.Away("429", Duration.ofMinutes(20)));
        poller.poll();
        now = now.plus(Duration.ofMinutes(19));
        poller.poll();
        assertThat(asked).hasSize(2);

        now = now.plus(Duration.ofMinutes(2));
        replies.add(answer(200, "one", ""));
        replies.add(answer(200, "two", ""));
        poller.poll();
        poller.poll();
        assertThat(taken).hasSize(2);
    }

    @Test
    void whatWasNotTakenInIsAskedForAgain() {
        admission = new Admission.Refused("may not send");
        replies.add(answer(200, "one", "\"1\""));
        replies.add(answer(200, "one", "\"1\""));
        poller.poll();
        now = now.plusSeconds(31);
        poller.poll();

        assertThat(taken).hasSize(2);
        assertThat(asked.getLast().headers()).isEmpty();
    }

    @Test
    void nobodyIsAskedWithoutEnd() {
        assertThatThrownBy(
                        () -> new PollProperties.Source("bus", "alerts", ADDRESS, Duration.ofSeconds(1), null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 seconds");
    }
}
