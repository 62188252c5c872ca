package musubi.hub.web.operator;

import java.util.UUID;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Credential;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The partners and what they get, as operators change them. */
@Component
public final class Register {

    private final PartnerStore partners;
    private final ClientStore clients;
    private final SubscriptionStore subscriptions;
    private final PartnerCredentialStore credentials;
    private final ActJournal journal;

    Register(
            PartnerStore partners,
            ClientStore clients,
            SubscriptionStore subscriptions,
            PartnerCredentialStore credentials,
            ActJournal journal) {
        this.credentials = credentials;
        this.partners = partners;
        this.clients = clients;
        this.subscriptions = subscriptions;
        this.journal = journal;
    }

    public Partner get(String id) {
        return partners.find(id).orElseThrow(() -> OperatorProblem.unknownPartner(id));
    }

    public void add(Party operator, Partner partner) {
        var id = partner.id();
        unlessTaken(
                partner,
                () -> journal.write(
                        operator,
                        "register",
                        id,
                        "registered as " + partner.kind().word(),
                        () -> {
                            if (!partners.add(partner)) {
                                throw OperatorProblem.conflict(
                                        "id",
                                        "Partner " + id + " is registered already; change it by PUT /hub/partners/" + id
                                                + ".",
                                        "連携先 " + id + " は登録済みです。PUT /hub/partners/" + id + " で変更してください。");
                            }
                            return partner.enabled() || partners.enable(id, false);
                        }));
    }

    /** @param enabled null: as it is */
    public void change(Party operator, Partner partner, @Nullable Boolean enabled) {
        var id = partner.id();
        if (enabled != null && enabled != get(id).enabled()) {
            enable(operator, id, enabled, "changed with what is registered");
        }
        var operates =
                clients.list(id).stream().anyMatch(it -> it.scopes().stream().anyMatch(Scopes.OPERATORS::contains));
        if (partner.kind() != PartnerKind.CITY && operates) {
            throw OperatorProblem.conflict(
                    "kind",
                    "Clients of " + id + " may operate the hub, as a city's alone may. 'kind' stays city.",
                    id + " のクライアントはハブを運用できます。これは市だけに許されるため「kind」は city のままにしてください。");
        }
        unlessTaken(
                partner,
                () -> journal.write(operator, "change", id, "may send " + partner.sends(), () -> {
                    partners.save(partner);
                    return true;
                }));
    }

    /** Lets the partner in, or nobody in its name: no token, no frame, and nothing that is due for it goes out. */
    public void enable(Party operator, String id, boolean enabled, String basis) {
        get(id);
        if (!enabled && operator.id().equals(id)) {
            throw OperatorProblem.conflict(
                    "id",
                    "You act for " + id + " yourself, and could not switch it on again.",
                    "ご自身が " + id + " として操作しているため、停止すると再開できなくなります。");
        }
        journal.write(operator, enabled ? "enable" : "disable", id, basis, () -> partners.enable(id, enabled));
    }

    UUID subscribe(
            Party operator, String id, FormatId source, FormatId target, Line line, @Nullable Credential credential) {
        get(id);
        return journal.write(operator, "subscribe", id, source + " as " + target + " by " + line.name(), () -> {
            var subscription = subscriptions.add(id, source, target, line);
            if (credential != null) {
                credentials.put(id, subscriptions.authorize(subscription, id).orElseThrow(), credential);
            }
            return subscription;
        });
    }

    public void stop(Party operator, String id, UUID subscription) {
        journal.write(operator, "unsubscribe", id, "subscription " + subscription, () -> {
            if (!subscriptions.stop(subscription, id)) {
                throw OperatorProblem.unknownSubscription(subscription);
            }
            return true;
        });
    }

    /** Why, as an operator wrote it at the console. */
    public static String reason(String written) {
        return Reason.of(new Reason(written));
    }

    /** Looks first, so that the identity can be named, and lets the database judge, for others register meanwhile. */
    private void unlessTaken(Partner partner, Runnable registration) {
        partner.identities().forEach((kind, value) -> partners.findOwner(kind, value, partner.id())
                .ifPresent(_ -> {
                    throw taken("identities." + kind);
                }));
        try {
            registration.run();
        } catch (DuplicateKeyException e) {
            throw taken("identities");
        }
    }

    private static OperatorProblem taken(String place) {
        return OperatorProblem.conflict(
                place,
                "'" + place
                        + "' is another partner's already. A name tells one partner from all others: ask who is right.",
                "「" + place + "」は別の連携先が使用しています。識別名は一つの連携先だけのものです。どちらが正しいか確認してください。");
    }
}
