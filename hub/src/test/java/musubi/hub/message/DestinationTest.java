package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import musubi.hub.message.Destination.Line;
import musubi.hub.message.Destination.Store;
import org.junit.jupiter.api.Test;

/** Where a delivery ends, and in which queue it stands until then. */
class DestinationTest {

    @Test
    void aStoreHasOneQueueForAll() {
        assertThat(new Store("test.box").queue("musubi")).isEqualTo("test.box");
    }

    @Test
    void eachAddressOfARecipientHasAQueueOfItsOwnThatDoesNotTellItsSecrets() {
        var line = Line.to("webhook", "https://clinic.example/in?key=s3cret");

        assertThat(line.queue("omika-clinic"))
                .matches("webhook/omika-clinic/clinic\\.example#[0-9a-f]{12}")
                .isNotEqualTo(Line.to("webhook", "https://clinic.example/in?key=other")
                        .queue("omika-clinic"));
        assertThat(line.hasQueueOfAddress()).isTrue();
    }

    @Test
    void subscriptionsOfOneAddressMayStandApart() {
        var line = Line.to("webhook", "https://clinic.example/in");

        assertThat(line.in("night").queue("omika-clinic")).isEqualTo("webhook/omika-clinic/night");
        assertThat(line.in("night").leadsWhere(line.in("day"))).isTrue();
        assertThat(line.leadsWhere(Line.to("webhook", "https://clinic.example/out")))
                .isFalse();
        assertThat(line.leadsWhere(new Store("webhook"))).isFalse();
    }

    @Test
    void whatIsWrittenDownIsReadAsItWas() {
        var line = Line.to("webhook", "https://clinic.example/in").showing("subscription/1");

        assertThat(Destination.written("test.box", "", null, null)).isEqualTo(new Store("test.box"));
        assertThat(Destination.written("webhook", line.address(), null, "subscription/1"))
                .isEqualTo(line);
        assertThat(Destination.written("webhook", line.address(), "night", "subscription/1"))
                .isEqualTo(line.in("night"));
    }

    @Test
    void whatIsNoDestinationIsRefused() {
        assertThatThrownBy(() -> new Store("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Line.to("webhook", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Line.to("webhook", "friend").in("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
