package musubi.hub.web.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.hub.journal.HourlyTraffic;
import musubi.hub.journal.OverviewStore;
import musubi.hub.journal.Traffic;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.stereotype.Component;

/** Puts together what is registered of the partners and how they are doing. */
@Component
public final class PartnerViews {

    private final PartnerStore partners;
    private final ClientStore clients;
    private final SubscriptionStore subscriptions;
    private final OverviewStore overview;
    private final HourlyTraffic traffic;

    PartnerViews(
            PartnerStore partners,
            ClientStore clients,
            SubscriptionStore subscriptions,
            OverviewStore overview,
            HourlyTraffic traffic) {
        this.partners = partners;
        this.clients = clients;
        this.subscriptions = subscriptions;
        this.overview = overview;
        this.traffic = traffic;
    }

    public List<PartnerView> list() {
        var today = traffic.today();
        var waiting = overview.waiting();
        return partners.list().stream().map(it -> view(it, today, waiting)).toList();
    }

    public Optional<PartnerView> find(String id) {
        return partners.find(id).map(it -> view(it, traffic.today(), overview.waiting()));
    }

    private PartnerView view(Partner partner, Traffic today, Map<String, Long> waiting) {
        var id = partner.id();
        return new PartnerView(
                id,
                partner.name(),
                partner.kind(),
                partner.purpose(),
                partner.sends(),
                partner.identities(),
                partner.requestsPerMinute(),
                clients.list(id).stream().map(PartnerView.ClientView::of).toList(),
                subscriptions.list(id).stream()
                        .map(PartnerView.SubscriptionView::of)
                        .toList(),
                overview.lastSeen(id).orElse(null),
                today.of(id),
                waiting.getOrDefault(id, 0L));
    }
}
