package musubi.adapters.emissions.bill;

import musubi.adapters.emissions.factors.Activities;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FirmResults;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.meter.Meters;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts bills together. */
@Configuration(proxyBeanMethods = false)
class BillConfiguration {

    @Bean
    BillReader billReader(Activities activities) {
        return new BillReader(activities);
    }

    @Bean
    BillFormats billFormats(BillReader reader) {
        return BillFormats.of(reader);
    }

    @Bean
    BillStore billStore(JdbcClient jdbc) {
        return new BillStore(jdbc);
    }

    @Bean
    BillInlet billInlet(
            BillFormats billFormats,
            Intake intake,
            Gate gate,
            EditionShelf shelf,
            Estimators estimators,
            BillStore store) {
        return new BillInlet(billFormats, intake, gate, shelf, estimators, store);
    }

    @Bean
    MappingStore mappingStore(JdbcClient jdbc) {
        return new MappingStore(jdbc);
    }

    @Bean
    Mappings billMappings(MappingStore store, Intake intake, Gate gate) {
        return new Mappings(store, intake, gate);
    }

    @Bean
    ActivityInlet activityInlet(Intake intake, BillInlet rows, BillStore store) {
        return new ActivityInlet(intake, rows, store);
    }

    @Bean
    FirmResults firmResults(BillStore store, Meters meters, Estimators estimators, Gate gate) {
        return new StoredResults(store, meters, estimators, gate);
    }

    @Bean
    BillDesk billDesk(BillInlet inlet, BillReader reader, Mappings mappings) {
        return new BillDesk(inlet, reader, mappings);
    }

    @Bean
    FirmYears firmYears(BillStore store, EditionShelf shelf, Estimators estimators, Meters meters, Gate gate) {
        return new FirmYears(store, shelf, estimators, meters, gate);
    }

    @Bean
    Adapter billAdapter(BillFormats billFormats, FirmReaders readers, BillInlet billInlet) {
        return new BillAdapter(billFormats, readers, billInlet);
    }
}
