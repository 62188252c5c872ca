package musubi.hub.partner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Registers the partners of the demonstration city at first start; their secrets lie in the data folder of the node that did
 * it, alone.
 */
@Component
@Profile("demo")
@DependsOn("migrations")
@EnableConfigurationProperties(DemonstrationProperties.class)
final class DemonstrationCity implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCity.class);

    private final PartnerStore partners;
    private final ClientStore clients;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final DemonstrationProperties invented;

    DemonstrationCity(
            PartnerStore partners,
            ClientStore clients,
            Secrets secrets,
            PasswordEncoder encoder,
            DemonstrationProperties invented) {
        this.partners = partners;
        this.clients = clients;
        this.secrets = secrets;
        this.encoder = encoder;
        this.invented = invented;
    }

    @Override
    public void afterPropertiesSet() {
        for (var it : invented.partners()) {
            var id = it.id();
            if (clients.find(id).isEmpty()) {
                partners.save(it.partner());
                var hash = encoder.encode(secrets.get("clients/" + id));
                clients.save(new Client(id, id, hash, null, null, it.scopes()));
            }
        }
        LOG.info(
                "The demonstration city has the partners {}; the secret of each one's client lies in {}/clients of the node"
                        + " that registered it",
                invented.partners().stream()
                        .map(DemonstrationProperties.Invented::id)
                        .toList(),
                secrets.folder());
    }
}
