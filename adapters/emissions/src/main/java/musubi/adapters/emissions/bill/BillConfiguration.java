package musubi.adapters.emissions.bill;

import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FirmResults;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts bills together. */
@Configuration(proxyBeanMethods = false)
class BillConfiguration {

    @Bean
    Format<BillTable> billFormat() {
        return new Format<>(BillFormats.TABLE, BillTable.class, BillFormats.MEDIA_TYPE, new BillCodec());
    }

    @Bean
    BillStore billStore(JdbcClient jdbc) {
        return new BillStore(jdbc);
    }

    @Bean
    BillInlet billInlet(
            Format<BillTable> billFormat,
            Intake intake,
            Gate gate,
            EditionShelf shelf,
            Estimators estimators,
            BillStore store) {
        return new BillInlet(billFormat, intake, gate, shelf, estimators, store);
    }

    @Bean
    FirmResults firmResults(BillStore store, Estimators estimators, Gate gate) {
        return new StoredResults(store, estimators, gate);
    }

    @Bean
    FirmYears firmYears(BillStore store, EditionShelf shelf, Estimators estimators, Gate gate) {
        return new FirmYears(store, shelf, estimators, gate);
    }

    @Bean
    Adapter billAdapter(Format<BillTable> billFormat, FirmReaders readers) {
        return new BillAdapter(billFormat, readers);
    }
}
