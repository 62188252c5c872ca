package musubi.adapters.energy.meter.halfhour;

import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together how half hours are published. */
@Configuration(proxyBeanMethods = false)
class HalfHoursConfiguration {

    @Bean
    PublishedPointStore publishedPointStore(JdbcClient jdbc) {
        return new PublishedPointStore(jdbc);
    }

    @Bean
    HalfHoursSink halfHoursSink(
            Format<MeterFile> meterJsonFormat,
            Format<MeterFile> meterCsvFormat,
            PublishedPointStore points,
            ReadingStore readings,
            Gate gate,
            ObjectProvider<Intake> intake,
            ZoneId zone) {
        return new HalfHoursSink(meterJsonFormat, meterCsvFormat, points, readings, gate, intake::getObject, zone);
    }

    /** @param adapters asked for late: this is one of them */
    @Bean
    Adapter halfHoursAdapter(
            Format<MeterFile> meterJsonFormat,
            Format<MeterFile> meterCsvFormat,
            HalfHoursSink sink,
            MeterReaders readers,
            SubscriptionStore subscriptions,
            ObjectProvider<Adapter> adapters,
            ZoneId zone) {
        var id = HalfHoursCodec.FORMAT.id();
        return new HalfHoursAdapter(
                List.of(meterJsonFormat, meterCsvFormat),
                sink,
                new HalfHoursRule(readers, zone),
                () -> adapters.stream()
                                .flatMap(it -> it.subscriptions().stream())
                                .anyMatch(it -> it.source().equals(id))
                        || !subscriptions.list(id).isEmpty());
    }
}
