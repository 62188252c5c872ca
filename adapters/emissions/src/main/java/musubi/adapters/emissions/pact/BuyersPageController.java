package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What buyers ask a firm for: the fitting footprint is chosen already, and one click answers with it. */
@PageController
final class BuyersPageController {

    static final Page PAGE = new Page(
            "/emissions/buyers",
            new Text("Buyers' requests", "取引先からの依頼"),
            Readers.roles("of-firm", "of-site"),
            "footprints",
            List.of());

    private static final String PATH = "/emissions/buyers";
    private static final int MOST = 100;

    private final RequestStore requests;
    private final FootprintStore footprints;
    private final RequestAnswers answers;
    private final FirmInlet inlet;
    private final Grants grants;
    private final PartnerStore partners;
    private final DateTimeFormatter moments;

    BuyersPageController(
            RequestStore requests,
            FootprintStore footprints,
            RequestAnswers answers,
            FirmInlet inlet,
            Grants grants,
            PartnerStore partners,
            ZoneId zone) {
        this.requests = requests;
        this.footprints = footprints;
        this.answers = answers;
        this.inlet = inlet;
        this.grants = grants;
        this.partners = partners;
        this.moments =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** @param fits whether it is of a product that was asked for */
    public record Choice(String id, String name, String description, String kilograms, String unit, boolean fits) {}

    /** @param asked the products that were named, or whatever else was */
    public record Waiting(
            String id,
            Text partner,
            String received,
            String asked,
            @Nullable String comment,
            List<Choice> choices) {

        /** Whether nothing that was published fits what was asked, so that a person has to choose. */
        public boolean isOpen() {
            return choices.stream().noneMatch(Choice::fits);
        }
    }

    @GetMapping(PATH)
    String list(Party reader, Model model) {
        var grant = grants.of(reader);
        var own = footprints.list(grant, MOST).stream()
                .filter(it -> it.state() == Footprint.State.ACTIVE)
                .toList();
        model.addAttribute(
                "waiting",
                requests.list(grant, MOST).stream().map(it -> waiting(it, own)).toList());
        model.addAttribute("published", own.size());
        return "footprints/buyers";
    }

    @PostMapping(PATH + "/{id}")
    String answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String footprint,
            @RequestParam(required = false) @Nullable String reject,
            Party reader,
            Model model) {
        var body = PactJson.object();
        if (reject != null && !reject.isBlank()) {
            body.put("reject", reject);
        } else if (footprint != null && !footprint.isEmpty()) {
            body.putArray("footprints").add(footprint);
        }
        var request = id(id);
        var answer = inlet.take(
                acting(reader),
                new FirmInlet.Line("POST", PATH + "/" + request, null),
                Payload.of(PactJson.write(body)),
                (message, command) -> answers.answer(message, command, request));
        return answer.getStatusCode().is2xxSuccessful() ? "redirect:" + PATH : refused(answer, reader, model);
    }

    private String refused(ResponseEntity<Object> answer, Party reader, Model model) {
        if (answer.getStatusCode() != HttpStatus.UNPROCESSABLE_ENTITY) {
            throw new ErrorResponseException(answer.getStatusCode());
        }
        model.addAttribute("wrong", true);
        return list(reader, model);
    }

    private static UUID id(String text) {
        try {
            return FirmInlet.id(text);
        } catch (Refused _) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
    }

    /** People act for their partner: the answer is the partner's, and the journal names the person. */
    private Party acting(Party reader) {
        return partners.find(reader.id())
                .filter(Partner::enabled)
                .filter(_ -> reader.person() != null)
                .map(it -> it.party(Set.of("emissions:write"), reader.person()))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.FORBIDDEN));
    }

    private Waiting waiting(RequestStore.Asked it, List<Footprint> own) {
        var criteria = PactJson.stored(it.criteria());
        var products = texts(criteria.path("productId"));
        Predicate<JsonNode> fits = footprint -> texts(footprint.path("productIds")).stream()
                .anyMatch(each -> products.stream().anyMatch(each::equalsIgnoreCase));
        return new Waiting(
                it.id().toString(),
                partners.name(it.asker()),
                moments.format(it.received()),
                products.isEmpty() ? criteria.toString() : String.join(", ", products),
                it.comment(),
                own.stream()
                        .map(Footprint::tree)
                        .map(each -> choice(each, fits.test(each)))
                        .toList());
    }

    private static Choice choice(JsonNode footprint, boolean fits) {
        var pcf = footprint.path("pcf");
        return new Choice(
                footprint.path("id").asText(),
                footprint.path("productNameCompany").asText(),
                footprint.path("productDescription").asText(),
                pcf.path("pcfExcludingBiogenicUptake").asText(),
                pcf.path("declaredUnitAmount").asText() + " "
                        + pcf.path("declaredUnitOfMeasurement").asText(),
                fits);
    }

    private static List<String> texts(JsonNode list) {
        var all = new ArrayList<String>();
        list.forEach(it -> all.add(it.asText()));
        return all;
    }
}
