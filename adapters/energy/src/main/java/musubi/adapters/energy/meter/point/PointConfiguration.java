package musubi.adapters.energy.meter.point;

import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts supply points together. */
@Configuration(proxyBeanMethods = false)
class PointConfiguration {

    @Bean
    MeterPointStore meterPointStore(JdbcClient jdbc, Clock clock, ZoneId zone) {
        return new MeterPointStore(jdbc, clock, zone);
    }

    @Bean
    MeterReaders meterReaders(MeterPointStore store, Gate gate, Format<MeterFile> meterJsonFormat) {
        return new MeterReaders(store, gate, meterJsonFormat);
    }

    @Bean
    MeterPoints meterPoints(MeterPointStore store, Gate gate) {
        return new MeterPoints(store, gate);
    }

    @Bean
    SourceStore meterSourceStore(JdbcClient jdbc, MeterSources sources, Clock clock) {
        return new SourceStore(jdbc, sources, clock);
    }

    @Bean
    RegisterInlet meterRegisterInlet(
            Intake intake, Gate gate, MeterPointStore store, SourceStore sources, PartnerStore partners) {
        return new RegisterInlet(intake, gate, store, sources, partners);
    }

    @Bean
    PointAdapter meterPointAdapter() {
        return new PointAdapter();
    }
}
