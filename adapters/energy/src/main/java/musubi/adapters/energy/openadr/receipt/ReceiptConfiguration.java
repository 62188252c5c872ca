package musubi.adapters.energy.openadr.receipt;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the receipts of events together. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Receipts receipts(JdbcClient jdbc, Clock clock) {
        return new Receipts(new ReceiptStore(jdbc), clock);
    }
}
