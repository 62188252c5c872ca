package musubi.adapters.emissions.factors;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All editions as this node has them: those that are shipped, and those that operators loaded. */
public final class EditionShelf implements Projection {

    private static final Logger LOG = LoggerFactory.getLogger(EditionShelf.class);

    private final Editions shipped;
    private final EditionReader reader;
    private final EditionStore store;
    private final Gate gate;

    private volatile Editions all;
    private volatile boolean loaded;
    private volatile List<String> unreadable = List.of();

    EditionShelf(Editions shipped, EditionReader reader, EditionStore store, Gate gate) {
        this.shipped = shipped;
        this.reader = reader;
        this.store = store;
        this.gate = gate;
        this.all = shipped;
    }

    /** What this node knows of; another node's edition comes a moment after its answer. */
    public Editions editions(Grant grant) {
        grant.require(FactorFormats.EDITION);
        return all;
    }

    /** What the database holds at this moment, for who is about to add to it. */
    Editions now() {
        var editions = shipped;
        var wrong = new ArrayList<String>();
        var grant = gate.grant(new Access.Reading(Party.HUB, FactorFormats.EDITION, "editions", null));
        for (var stored : store.list(grant)) {
            var edition = reader.read(stored.head(), stored.rows()).edition();
            if (edition == null) {
                wrong.add(stored.id());
            } else {
                editions = editions.with(edition);
            }
        }
        if (!wrong.equals(unreadable)) {
            LOG.error("These editions of factors can no longer be read, and count for nothing: {}", wrong);
            unreadable = List.copyOf(wrong);
        }
        return editions;
    }

    @Override
    public String channel() {
        return EditionStore.CHANNEL;
    }

    @Override
    public void refresh() {
        all = now();
        loaded = true;
    }

    @Override
    public Readiness readiness() {
        var count = all.list().size();
        var lacking = unreadable.isEmpty();
        return new Readiness(
                loaded,
                new Text(
                        count + " editions" + (lacking ? "" : "; cannot be read: " + unreadable),
                        "排出係数の版" + count + "件" + (lacking ? "" : "。読めないもの: " + unreadable)));
    }
}
