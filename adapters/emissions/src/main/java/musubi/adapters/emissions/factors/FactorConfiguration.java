package musubi.adapters.emissions.factors;

import java.time.Clock;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts factors together. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

    /** No official table comes near it. */
    private static final long LARGEST = 4L << 20;

    @Bean
    FactorData factorData() {
        return FactorData.shipped();
    }

    @Bean
    Activities activities(FactorData shipped) {
        return shipped.activities();
    }

    @Bean
    Format<EditionFile> factorFormat(Activities activities) {
        return new Format<>(
                FactorFormats.EDITION,
                EditionFile.class,
                FactorFormats.MEDIA_TYPE,
                new EditionCodec(new EditionReader(activities)),
                new Bodies(LARGEST, true));
    }

    @Bean
    EditionStore editionStore(JdbcClient jdbc) {
        return new EditionStore(jdbc);
    }

    @Bean
    EditionShelf editionShelf(FactorData shipped, EditionStore store, Gate gate) {
        return new EditionShelf(shipped.editions(), new EditionReader(shipped.activities()), store, gate);
    }

    @Bean
    EditionInlet editionInlet(
            Format<EditionFile> factorFormat,
            Intake intake,
            EditionShelf shelf,
            EditionStore store,
            FirmResults results,
            Clock clock) {
        return new EditionInlet(factorFormat, intake, shelf, store, results, clock);
    }

    @Bean
    Adapter factorAdapter(Format<EditionFile> factorFormat, EditionShelf shelf) {
        return new FactorAdapter(factorFormat, shelf);
    }
}
