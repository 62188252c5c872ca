package musubi.hub.web.operator;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.HourlyTraffic;
import musubi.hub.journal.story.OverviewStore;
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

    /** The last seen first. */
    public List<PartnerHealth> health(Grant grant) {
        return partners.list().stream()
                .map(judge(grant))
                .sorted(Comparator.comparing(PartnerHealth::lastSeen, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    public List<PartnerView> list(Grant grant) {
        var health = judge(grant);
        return partners.list().stream().map(it -> view(it, health.apply(it))).toList();
    }

    public PartnerView get(Grant grant, String id) {
        var partner = partners.find(id).orElseThrow(() -> OperatorProblem.unknownPartner(id));
        return view(partner, judge(grant).apply(partner));
    }

    /** Asks for the figures once, for any number of partners. */
    private Function<Partner, PartnerHealth> judge(Grant grant) {
        var seen = overview.lastSeen(grant);
        var today = traffic.today(grant);
        var waiting = overview.waiting(grant);
        return it -> new PartnerHealth(
                it.id(), it.name(), seen.get(it.id()), today.of(it.id()), waiting.getOrDefault(it.id(), 0L));
    }

    private PartnerView view(Partner partner, PartnerHealth health) {
        var id = partner.id();
        return new PartnerView(
                id,
                partner.name(),
                partner.kind().word(),
                partner.purpose(),
                partner.sends(),
                partner.identities(),
                partner.requestsPerMinute(),
                partner.plainHttp(),
                partner.enabled(),
                clients.list(id).stream().map(PartnerView.ClientView::of).toList(),
                subscriptions.list(id).stream()
                        .map(PartnerView.SubscriptionView::of)
                        .toList(),
                health.lastSeen(),
                health.today(),
                health.waiting());
    }
}
