package musubi.hub.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import musubi.hub.HubContext;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** As the years go by, bytes go, then what is known of messages, then the rest; the day verifies at each age. */
class RetentionTest extends HubContext {

    private static final String DAY = "2026-11-24";

    @Test
    void aDayVerifiesAtEveryAge(@Autowired HikariDataSource server, @TempDir Path noted) {
        try (var city = new CityOfAudit(server, noted)) {
            city.write("a letter");
            city.write(CityOfAudit.POSTCARD, Payload.of("a postcard".getBytes(StandardCharsets.UTF_8)));
            city.write(LargeBody.of(3 << 20));
            city.write(CityOfAudit.DEED, Payload.of("a deed".getBytes(StandardCharsets.UTF_8)));
            city.decide("deliver");
            await().until(() -> sealed(city).sealed() == 5);
            city.at("2026-11-25T03:00:00Z");
            assertThat(sealed(city).bodies()).isEqualTo(4);

            city.at("2026-11-28T03:00:00Z");
            assertThat(aged(city).bodies()).as("the postcard's bytes are gone").isEqualTo(3);
            city.at("2027-03-01T03:00:00Z");
            assertThat(aged(city).bodies())
                    .as("all bytes are gone but the deed's")
                    .isEqualTo(1);
            city.at("2028-01-01T03:00:00Z");
            assertThat(aged(city).bodies()).as("all bytes are gone").isZero();
            city.at("2028-12-01T03:00:00Z");
            assertThat(aged(city).dropped()).isEqualTo(Set.of("message"));
            city.at("2031-12-01T03:00:00Z");
            assertThat(aged(city).dropped()).isEqualTo(Set.of("message", "decision", "audit_entry"));
            assertThat(city.verify(DAY).sealed()).isEqualTo(5);
        }
    }

    private static DayVerification aged(CityOfAudit city) {
        city.drop();
        var day = city.verify(DAY);
        assertThat(day.findings()).isEmpty();
        return day;
    }

    private static DayVerification sealed(CityOfAudit city) {
        city.sealing().seal();
        return city.verify(DAY);
    }
}
