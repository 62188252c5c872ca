package musubi.hub.web.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Outlet;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What the hub itself brings: a way out for every format, and who may read of its own. */
final class HubAdapter implements Adapter {

    private final WebhookOutlet webhook;
    private final TestMessages tests;

    HubAdapter(WebhookOutlet webhook, TestMessages tests) {
        this.webhook = webhook;
        this.tests = tests;
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        var rules = new HashMap<>(HubFormats.rules());
        rules.put(TestMessages.ID, tests.rule());
        return rules;
    }

    @Override
    public List<Format<?>> formats() {
        return List.of(tests.format());
    }

    @Override
    public List<Audience<?>> audiences() {
        return List.of(tests);
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of("webhook", webhook);
    }
}
