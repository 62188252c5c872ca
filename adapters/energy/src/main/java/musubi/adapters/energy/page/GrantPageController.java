package musubi.adapters.energy.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.energy.meter.MeterJson;
import musubi.adapters.energy.meter.point.RegisterInlet;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.Partner;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager of a site lets others read its meter, and ends that: what PUT and DELETE at the door do. */
@PageController
final class GrantPageController {

    private final Seats seats;
    private final RegisterInlet register;

    GrantPageController(Seats seats, RegisterInlet register) {
        this.seats = seats;
        this.register = register;
    }

    /** @param until empty: a year after the last day */
    @PostMapping("/energy/points/{point}/grants")
    String give(
            @PathVariable String point,
            @RequestParam String reader,
            @RequestParam LocalDate firstDay,
            @RequestParam LocalDate lastDay,
            @RequestParam(defaultValue = "") String until,
            Party person,
            RedirectAttributes told) {
        var body = new TreeMap<>(Map.of("firstDay", firstDay.toString(), "lastDay", lastDay.toString()));
        if (!until.isBlank()) {
            body.put("until", until.strip());
        }
        var payload = Payload.of(MeterJson.answer(200, body).body());
        return act(person, "PUT", point, reader.strip(), payload, "energy.done.granted", told);
    }

    @PostMapping("/energy/points/{point}/grants/{reader}/end")
    String end(@PathVariable String point, @PathVariable String reader, Party person, RedirectAttributes told) {
        return act(person, "DELETE", point, reader, Payload.of(new byte[0]), "energy.done.ended", told);
    }

    private String act(
            Party person,
            String method,
            String point,
            String reader,
            Payload body,
            String done,
            RedirectAttributes told) {
        if (SupplyPoint.read(point) == null) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        if (!person.roles().contains("manager")) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        }
        var site = seats.meters(person).orElseThrow(() -> new ErrorResponseException(HttpStatus.FORBIDDEN));
        if (!Partner.isId(reader)) {
            told.addFlashAttribute("wrong", List.of(noId()));
            return "redirect:/energy";
        }
        var action = method + " points/" + point + "/grants/" + reader;
        register.note(site, action);
        switch (Outcome.of(
                register.admit(site, action, body, URI.create("https:/energy/points/" + point + "/grants")))) {
            case Outcome.Done _ -> told.addAttribute("point", point).addFlashAttribute("done", done);
            case Outcome.Refused(var notices) -> told.addFlashAttribute("wrong", List.copyOf(notices));
        }
        return "redirect:/energy";
    }

    private static Notice noId() {
        return Notice.error(
                "not-an-id",
                "reader",
                "The id of an organisation is lower-case words with hyphens, as ibaraki-adviser.",
                "組織の ID は ibaraki-adviser のように英小文字の語をハイフンでつないだものです。",
                null);
    }
}
