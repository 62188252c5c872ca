package musubi.adapters.emissions.bill.certificate;

import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.factors.EditionShelf;
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

/** Puts certificates together. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    CertificateStore certificateStore(JdbcClient jdbc) {
        return new CertificateStore(jdbc);
    }

    @Bean
    Certificates certificates(CertificateStore store, FirmYears years, EditionShelf shelf, Intake intake, Gate gate) {
        return new Certificates(store, years, shelf, intake, gate);
    }

    @Bean
    Adapter certificateAdapter(FirmReaders readers) {
        return new CertificateAdapter(readers);
    }

    /** A firm's certificates are read by whom its bills are read. */
    private record CertificateAdapter(FirmReaders readers) implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(CertificateCodec.FORMAT);
        }

        @Override
        public Map<FormatId, AccessRule> rules() {
            return Map.of(CertificateCodec.FORMAT.id(), readers);
        }
    }
}
