package musubi.adapters.emissions.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.MeterYear;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.meter.Meters;
import musubi.hub.adapter.PageController;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A firm's meters: what they measured in a year, how each day of it ends, and of which site each is. */
@PageController
final class MeterPageController {

    private static final String METERS = "/emissions/meters";
    private static final URI SOURCE = URI.create("page:" + METERS);
    private static final JsonMapper JSON = new JsonMapper();

    private final FirmYears years;
    private final Meters meters;
    private final FirmChoice choice;
    private final Acting acting;

    MeterPageController(FirmYears years, Meters meters, FirmChoice choice, Acting acting) {
        this.years = years;
        this.meters = meters;
        this.choice = choice;
        this.acting = acting;
    }

    @GetMapping(METERS)
    String show(
            @RequestParam int year,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            Party reader,
            Model model) {
        var shown = choice.of(reader, firm);
        var of = years.read(reader, shown.firm(), Asked.year(year));
        model.addAttribute("shown", shown);
        model.addAttribute("years", years.list(reader, shown.firm()));
        model.addAttribute("of", MeterYear.of(of, meters.list(reader, shown.firm())));
        return "emissions/meters";
    }

    @PostMapping(METERS + "/{meter}")
    String say(
            @PathVariable String meter,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String menu,
            Party reader,
            Model model) {
        if (!Meters.isMeter(meter)) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        var setting = JSON.createObjectNode()
                .put("site", site)
                .put("supplier", supplier)
                .put("menu", menu);
        var body = Payload.of(setting.toString().getBytes(StandardCharsets.UTF_8));
        return switch (meters.say(acting.of(reader), meter, body, SOURCE)) {
            case Admission.Accepted _, Admission.Duplicate _ -> "redirect:" + METERS + "?year=" + Asked.year(year);
            case Admission.Rejected(var _, var notices, var _) -> {
                model.addAttribute("notices", notices);
                yield show(year, FirmReaders.OWN, reader, model);
            }
            case Admission.Conflict _, Admission.Refused _ -> throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        };
    }
}
