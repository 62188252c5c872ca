package musubi.adapters.energy.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.program.EventSheet;
import musubi.adapters.energy.program.Filled;
import musubi.adapters.energy.program.ProgramSheet;
import musubi.adapters.energy.program.Templates;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A utility's person announces programs, and events of them, by filling in what their templates ask for. */
@PageController
final class ProgramPageController {

    private static final String SERIES = "values-";

    private final Seats seats;
    private final UtilityDesk desk;
    private final ProgramDesk programs;
    private final Templates templates;
    private final Pen pen;

    ProgramPageController(Seats seats, UtilityDesk desk, ProgramDesk programs, Templates templates, Pen pen) {
        this.seats = seats;
        this.desk = desk;
        this.programs = programs;
        this.templates = templates;
        this.pen = pen;
    }

    @PostMapping("/energy/programs")
    String create(
            @RequestParam(defaultValue = "") String as,
            @RequestParam String template,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String targets,
            Party person,
            Model model,
            RedirectAttributes told,
            HttpServletResponse response) {
        var seat = seats.get(person, as, true);
        var sheet = new ProgramSheet(name, title, targets);
        var chosen = templates.find(template).orElseThrow(() -> new ErrorResponseException(HttpStatus.BAD_REQUEST));
        var outcome =
                switch (sheet.fill(chosen, person.id())) {
                    case Filled.Right<ProgramRequest>(var program) -> pen.announce(seat, program);
                    case Filled.Wrong<ProgramRequest>(var notices) -> new Outcome.Refused(notices);
                };
        return switch (outcome) {
            case Outcome.Done(var id) -> done("energy.done.program", "/energy/programs/" + id, seat, told);
            case Outcome.Refused(var notices) -> {
                wrong(notices, model, response);
                model.addAttribute("sheet", sheet);
                model.addAttribute("template", template);
                model.addAttribute("seats", seats.list(person));
                desk.show(seat, null, model);
                yield "energy/utility";
            }
        };
    }

    @GetMapping("/energy/programs/{id}")
    String program(@PathVariable String id, @RequestParam(defaultValue = "") String as, Party person, Model model) {
        programs.show(seats.get(person, as, true), id, null, model);
        return "energy/program";
    }

    /** @param form beside the fields of a sheet one for each series */
    @PostMapping("/energy/programs/{id}/events")
    String announce(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Party person,
            Model model,
            RedirectAttributes told,
            HttpServletResponse response) {
        var seat = seats.get(person, form.getOrDefault("as", ""), true);
        var template = programs.template(seat, id);
        var sheet = sheet(form);
        var outcome =
                switch (programs.fill(sheet, template, id)) {
                    case Filled.Right<EventRequest>(var event) -> pen.announce(seat, event);
                    case Filled.Wrong<EventRequest>(var notices) -> new Outcome.Refused(notices);
                };
        return switch (outcome) {
            case Outcome.Done(var event) -> done("energy.done.event", "/energy/events/" + event, seat, told);
            case Outcome.Refused(var notices) -> {
                wrong(notices, model, response);
                programs.show(seat, id, sheet, model);
                yield "energy/program";
            }
        };
    }

    private static EventSheet sheet(Map<String, String> form) {
        var values = new HashMap<String, String>();
        form.forEach((field, value) -> {
            if (field.startsWith(SERIES)) {
                values.put(field.substring(SERIES.length()), value);
            }
        });
        return new EventSheet(
                form.getOrDefault("day", ""),
                form.getOrDefault("first", ""),
                form.getOrDefault("last", ""),
                form.getOrDefault("name", ""),
                form.getOrDefault("priority", ""),
                form.getOrDefault("targets", ""),
                values);
    }

    private static String done(String what, String page, Seat seat, RedirectAttributes told) {
        told.addFlashAttribute("done", what);
        told.addAttribute("as", seat.client());
        return "redirect:" + page;
    }

    /** The form comes back as it was filled in, with what is wrong. */
    static void wrong(List<Notice> notices, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", notices);
    }
}
