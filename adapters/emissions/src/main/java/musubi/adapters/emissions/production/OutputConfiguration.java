package musubi.adapters.emissions.production;

import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts production together. */
@Configuration(proxyBeanMethods = false)
class OutputConfiguration {

    @Bean
    OutputStore outputStore(JdbcClient jdbc) {
        return new OutputStore(jdbc);
    }

    @Bean
    Outputs outputs(OutputStore store, Intake intake, Gate gate) {
        return new Outputs(store, intake, gate);
    }

    @Bean
    Adapter outputAdapter(FirmReaders readers) {
        return new OutputAdapter(readers);
    }

    /** What a firm made is read by whom its bills are read. */
    private record OutputAdapter(FirmReaders readers) implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(OutputCodec.FORMAT);
        }

        @Override
        public Map<FormatId, AccessRule> rules() {
            return Map.of(OutputCodec.FORMAT.id(), readers);
        }
    }
}
