package musubi.hub.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;

/** The first lines of {@code /openapi.json}. */
final class TitlePage {

    private TitlePage() {}

    static OpenAPI make() {
        return new OpenAPI()
                .info(new Info()
                        .title("Musubi")
                        .version("0.1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("The interoperability hub of a city. Errors are problem details (RFC 9457) where a"
                                + " standard has no form of its own. Lists are read by following `next`, which is not to"
                                + " be built or taken apart. Open data is for pages of every origin, the rest for those of"
                                + " the origins that are registered with a client."))
                .addServersItem(new Server().url("/").description("where this document comes from"));
    }
}
