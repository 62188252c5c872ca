package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator writes of a partner is taken whole, or refused by the name of what is wrong in it. */
class PartnerRequestTest {

    @Test
    void whatIsNotSaidIsNothingOrTheUsual() {
        var partner = request("omika-clinic", "clinic", null, null, null).partner();

        assertThat(partner.kind()).isEqualTo(PartnerKind.CLINIC);
        assertThat(partner.sends()).isEmpty();
        assertThat(partner.identities()).isEmpty();
        assertThat(partner.requestsPerMinute()).isEqualTo(600);
        assertThat(partner.enabled()).isTrue();
        assertThat(partner.name()).isEqualTo(new Text("Omika Clinic", "大甕クリニック"));
    }

    @Test
    void anOrganisationSendsFormatsDomainsOrAll() {
        var sends = Set.of("*", "health/*", "transit/gtfs/2026.1");

        assertThat(request("a", "city", sends, null, null).partner().sends()).isEqualTo(sends);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"health", "health/", "health/fhir", "health/fhir/*", "Health/*", "*/*", "", "health/fhir/4 0"})
    void whatIsNoFormatIsNotToBeSent(String format) {
        refused("sends", () -> request("a", "city", Set.of(format), null, null).partner());
    }

    @Test
    void aHundredFormatsAndIdentitiesAreTheMost() {
        var formats = IntStream.range(0, 101).mapToObj(it -> "test/f/" + it).collect(Collectors.toSet());
        var identities = formats.stream().collect(Collectors.toMap(it -> "x-" + it.substring(7), it -> it));

        refused("sends", () -> request("a", "city", formats, null, null).partner());
        refused("identities", () -> request("a", "city", null, identities, null).partner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Omika", "hub", "musubi", "omika_clinic", "", "a-"})
    void anIdThatIsNoneOrTheHubsOwnIsRefused(String id) {
        refused("id", () -> request(id, "clinic", null, null, null).partner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clinic", "custodian", "hub", "病院", "clinic "})
    void aKindIsOneOfAClosedList(String kind) {
        refused("kind", () -> request("a", kind, null, null, null).partner());
    }

    @Test
    void identitiesAreKeptAsTheyAreWrittenButForBlanksAtTheEnds() {
        var partner = request("a", "hospital", null, Map.of("hl7v2-facility", " 0811234567 "), null)
                .partner();

        assertThat(partner.identities()).isEqualTo(Map.of("hl7v2-facility", "0811234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "192.0.2.0/24, 2001:db8::/48", "::1"})
    void addressesFromWhichAPartnerConnectsAreAddressesOrNetworks(String addresses) {
        assertThat(request("a", "hospital", null, Map.of(Partner.SOURCE_ADDRESS, addresses), null)
                        .partner()
                        .identities())
                .containsEntry(Partner.SOURCE_ADDRESS, addresses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic.example", "192.0.2.7/33", "192.0.2", "192.0.2.7;192.0.2.8", "*", "192.0.2.7,"})
    void anythingElseIsNoAddress(String addresses) {
        refused("identities.source-address", () -> request(
                        "a", "hospital", null, Map.of(Partner.SOURCE_ADDRESS, addresses), null)
                .partner());
    }

    @Test
    void aScopeHasNoBlankAndThoseOfOperatorsAreTheCitys() {
        var clinic = request("a", "clinic", null, null, null).partner();
        var city = request("b", "city", null, null, null).partner();

        assertThat(Scopes.check(Set.of("system/*.cruds", "hub:messages.write"), clinic))
                .hasSize(2);
        assertThat(Scopes.check(Set.of("hub:read", "hub:operate"), city)).hasSize(2);
        refused("scopes", () -> Scopes.check(Set.of("hub:read"), clinic));
        refused("scopes", () -> Scopes.check(Set.of("hub:operate"), clinic));
        refused("scopes", () -> Scopes.check(Set.of("hub:everything"), city));
        refused("scopes", () -> Scopes.check(Set.of("a hub:operate"), clinic));
        refused("scopes", () -> Scopes.check(Set.of("読む"), city));
        refused("scopes", () -> Scopes.check(Set.of(""), city));
    }

    private static void refused(String place, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(OperatorProblem.class, it -> assertThat(
                        it.notices().getFirst().place())
                .isEqualTo(place));
    }

    private static PartnerRequest request(
            String id,
            String kind,
            @Nullable Set<String> sends,
            @Nullable Map<String, String> identities,
            @Nullable Integer limit) {
        return new PartnerRequest(
                id, new Text("Omika Clinic", "大甕クリニック"), kind, Purpose.TREATMENT, sends, identities, limit, null, null);
    }
}
