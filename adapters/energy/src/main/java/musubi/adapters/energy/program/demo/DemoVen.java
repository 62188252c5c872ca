package musubi.adapters.energy.program.demo;

import java.util.List;

/** The VENs of the demonstration city, each the one client of its partner. */
enum DemoVen {
    WORKS("kuji-works", List.of("main-meter", "compressors")),
    SEIKI("tagagawa-seiki", List.of("main-meter", "ev-chargers"));

    /** What all of them share, and nobody else has. */
    static final String GROUP = "joban-sites";

    private final String client;
    private final List<String> resources;

    DemoVen(String client, List<String> resources) {
        this.client = client;
        this.resources = resources;
    }

    String client() {
        return client;
    }

    List<String> resources() {
        return resources;
    }

    /** For what is for it alone. */
    String ownTarget() {
        return "site_" + client;
    }
}
