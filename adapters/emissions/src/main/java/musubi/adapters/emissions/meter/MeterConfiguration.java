package musubi.adapters.emissions.meter;

import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts firms' meters together. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    @Bean
    MeteredUseStore meteredUseStore(JdbcClient jdbc) {
        return new MeteredUseStore(jdbc);
    }

    @Bean
    MeterStore firmMeterStore(JdbcClient jdbc) {
        return new MeterStore(jdbc);
    }

    @Bean
    Meters firmMeters(MeterStore meters, MeteredUseStore days, Intake intake, Gate gate) {
        return new Meters(meters, days, intake, gate);
    }

    @Bean
    Adapter firmMeterAdapter(FirmReaders readers, MeteredUseStore store) {
        return new MeterAdapter(readers, store);
    }
}
