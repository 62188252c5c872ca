package musubi.hub.web.outgoing;

import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Outlet;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.FormatId;

/** What the hub itself brings: a way out for every format, and who may read of its own. */
final class HubAdapter implements Adapter {

    private final WebhookOutlet webhook;

    HubAdapter(WebhookOutlet webhook) {
        this.webhook = webhook;
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return HubFormats.rules();
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of("webhook", webhook);
    }
}
