package musubi.adapters.energy.meter.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.history.History;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page of load curves together. */
@Configuration(proxyBeanMethods = false)
class CurveConfiguration {

    @Bean
    CurveReader curveReader(History history, MeterReaders readers, Clock clock, ZoneId zone) {
        return new CurveReader(history, readers, clock, zone);
    }

    @Bean
    PointReaders pointReaders(MeterPoints points, PartnerStore partners) {
        return new PointReaders(points, partners);
    }

    @Bean
    Adapter curvePageAdapter() {
        return new Adapter() {
            @Override
            public List<Page> pages() {
                return List.of(CurvePageController.PAGE);
            }
        };
    }
}
