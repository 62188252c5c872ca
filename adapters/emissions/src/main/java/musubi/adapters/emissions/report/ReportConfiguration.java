package musubi.adapters.emissions.report;

import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.certificate.Certificates;
import musubi.adapters.emissions.report.drawing.Fonts;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts reports together. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Reports reports(FirmYears years, Certificates certificates, PartnerStore partners) {
        return new Reports(years, certificates, partners, new Fonts());
    }
}
