package musubi.hub.web.api;

import musubi.hub.adapter.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /docs}: the APIs as a page on which one can try them. All of it comes from the hub itself. */
@PageController
final class DocsController {

    @GetMapping("/docs")
    String docs() {
        return "api/docs";
    }
}
