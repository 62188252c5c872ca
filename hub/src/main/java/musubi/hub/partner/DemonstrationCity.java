package musubi.hub.partner;

import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
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
    private final PersonStore people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final DemonstrationProperties invented;

    DemonstrationCity(
            PartnerStore partners,
            ClientStore clients,
            PersonStore people,
            Passwords passwords,
            Secrets secrets,
            PasswordEncoder encoder,
            DemonstrationProperties invented) {
        this.partners = partners;
        this.clients = clients;
        this.people = people;
        this.passwords = passwords;
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
        for (var it : invented.people()) {
            if (people.find(it.name()).isEmpty()) {
                var hash = passwords.hashOfMade(secrets.get("people/" + it.name()));
                people.add(new Person(it.name(), it.partner(), it.roles(), hash));
            }
        }
        LOG.info(
                "The demonstration city has the partners {}; the secret of each one's client lies in {}/clients, and the"
                        + " passwords of its people in people beside it, of the node that registered them",
                invented.partners().stream()
                        .map(DemonstrationProperties.Invented::id)
                        .toList(),
                secrets.folder());
    }
}
