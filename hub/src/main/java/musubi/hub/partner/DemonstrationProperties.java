package musubi.hub.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is registered at the first start of a demonstration city. The hub knows nobody: the city's own configuration names them.
 *
 * @param partners none by default
 * @param people who logs in; none by default
 */
@ConfigurationProperties("musubi.demonstration")
record DemonstrationProperties(
        @DefaultValue List<Invented> partners, @DefaultValue List<InventedPerson> people) {

    DemonstrationProperties {
        partners = List.copyOf(partners);
        people = List.copyOf(people);
    }

    /**
     * One partner and its one client, which has the partner's id.
     *
     * @param sends see {@link Partner}; none by default
     * @param identities see {@link Partner}; none by default
     * @param requestsPerMinute 6000 by default
     * @param scopes the most that the client may ask for; none by default
     */
    record Invented(
            String id,
            Text name,
            PartnerKind kind,
            Purpose purpose,
            @DefaultValue Set<String> sends,
            @DefaultValue Map<String, String> identities,
            @DefaultValue("6000") int requestsPerMinute,
            @DefaultValue Set<String> scopes) {

        Partner partner() {
            return new Partner(id, name, kind, purpose, sends, identities, requestsPerMinute);
        }
    }

    /**
     * Somebody who logs in.
     *
     * @param partner whose account it is; absent: the city's own
     * @param roles none by default
     */
    record InventedPerson(
            String name,
            @Nullable String partner,
            @DefaultValue Set<String> roles) {}
}
