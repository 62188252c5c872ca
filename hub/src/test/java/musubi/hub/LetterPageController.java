package musubi.hub;

import musubi.hub.adapter.PageController;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages of {@link LetterDesk}. */
@TestComponent
@PageController
@RequestMapping("/letters")
final class LetterPageController {

    private final Gate gate;

    LetterPageController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping({"/window", "/desk", "/room"})
    String show(Party reader, Model model) {
        model.addAttribute("reader", reader);
        return "letters/window";
    }

    @GetMapping("/window/{number}")
    String letter(@PathVariable int number) {
        throw switch (number) {
            case 404 -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case 500 -> new IllegalStateException("the window is stuck");
            default -> new IllegalArgumentException("no such number");
        };
    }

    @GetMapping("/window/secret")
    String secret(Party reader) {
        gate.grant(new Access.Reading(reader, new FormatId("test/unruly/1"), "letter", null));
        return "letters/window";
    }
}
