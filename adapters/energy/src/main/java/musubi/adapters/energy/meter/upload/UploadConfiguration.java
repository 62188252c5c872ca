package musubi.adapters.energy.meter.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.TimeTables;
import musubi.hub.flow.Intake;
import musubi.hub.message.Format;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how readings come in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeterProperties.class)
class UploadConfiguration {

    @Bean
    Format<MeterFile> meterJsonFormat(ZoneId zone) {
        return MeterFormats.json(zone);
    }

    @Bean
    Format<MeterFile> meterCsvFormat(ZoneId zone) {
        return MeterFormats.csv(zone);
    }

    @Bean
    TimeTable meterReadingTable(MeterProperties properties) {
        return new TimeTable("energy", "meter_reading", TimeTable.Key.TIME, properties.kept());
    }

    @Bean
    MeterSources meterSources(MeterProperties properties, Path dataPath) {
        var folder = properties.mappings();
        return MeterSources.load(folder == null ? dataPath.resolve("meter-mappings") : Path.of(folder));
    }

    @Bean
    Admissibility meterAdmissibility(MeterReaders readers, MeterProperties properties, Clock clock) {
        return new Admissibility(readers, properties.kept(), clock);
    }

    @Bean
    ReadingInlet meterReadingInlet(
            Intake intake,
            Format<MeterFile> meterJsonFormat,
            Format<MeterFile> meterCsvFormat,
            Admissibility admissibility,
            ReadingStore store,
            TimeTable meterReadingTable,
            TimeTables tables,
            ZoneId zone,
            MeterProperties properties) {
        return new ReadingInlet(
                intake,
                meterJsonFormat,
                meterCsvFormat,
                admissibility,
                store,
                meterReadingTable,
                tables,
                zone,
                properties.atOnce());
    }

    @Bean
    ReadingAdapter meterReadingAdapter(
            Format<MeterFile> meterJsonFormat,
            Format<MeterFile> meterCsvFormat,
            MeterReaders readers,
            TimeTable meterReadingTable) {
        return new ReadingAdapter(meterJsonFormat, meterCsvFormat, readers, meterReadingTable);
    }
}
