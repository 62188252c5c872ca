package musubi.conformance.meals;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fault of ours behind the door for slips. */
@RestController
@Hidden
final class BrokenKitchen {

    @GetMapping("/meals/slips/broken")
    String broken() {
        throw new IllegalStateException("the stove of guest 000123 is broken");
    }
}
