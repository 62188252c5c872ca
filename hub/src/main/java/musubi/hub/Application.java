package musubi.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hub with whatever adapters are on the class path. */
@SpringBootApplication(scanBasePackages = "musubi")
public class Application {

    /** Why a start failed is told by {@link FailedStart}; threads that were started already are not waited for. */
    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Application.class, arguments);
        } catch (RuntimeException failed) {
            System.exit(1);
        }
    }
}
