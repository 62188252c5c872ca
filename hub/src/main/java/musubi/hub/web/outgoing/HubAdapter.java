package musubi.hub.web.outgoing;

import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Outlet;

/** What the hub itself brings: a way out for every format. */
final class HubAdapter implements Adapter {

    private final WebhookOutlet webhook;

    HubAdapter(WebhookOutlet webhook) {
        this.webhook = webhook;
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of("webhook", webhook);
    }
}
