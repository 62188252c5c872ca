package musubi.adapters.energy.meter.history;

import javax.sql.DataSource;
import musubi.hub.gate.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how readings are read back. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    ReadingStore meterReadingStore(DataSource dataSource) {
        return new ReadingStore(dataSource);
    }

    @Bean
    History meterHistory(ReadingStore store, Gate gate) {
        return new History(store, gate);
    }
}
