package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.Optional;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.hub.adapter.WrongRequest;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;

/** Fiscal years of firms, calculated anew each time from the bills and the editions at hand, for whoever may read them. */
public final class FirmYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final BillStore store;
    private final EditionShelf shelf;
    private final Estimators estimators;
    private final Gate gate;

    FirmYears(BillStore store, EditionShelf shelf, Estimators estimators, Gate gate) {
        this.store = store;
        this.shelf = shelf;
        this.estimators = estimators;
        this.gate = gate;
    }

    /**
     * @param firm whose bills; who is neither the firm nor has its mandate gets {@link musubi.hub.gate.Denied}
     * @throws IllegalArgumentException where this is no fiscal year
     */
    public FirmYear read(Party reader, String firm, int fiscalYear) {
        return read(reader, firm, fiscalYear, List.of());
    }

    /**
     * The same with these editions alone, as a report of a closed year names them, whatever was loaded since.
     *
     * @param only ids of editions; none: all that are at hand
     */
    public FirmYear read(Party reader, String firm, int fiscalYear, List<String> only) {
        if (fiscalYear < FIRST || fiscalYear > LAST) {
            throw new WrongRequest(
                    "A fiscal year stands between " + FIRST + " and " + LAST + ".",
                    "年度は " + FIRST + " から " + LAST + " までです。");
        }
        var grant = gate.grant(new Access.Reading(reader, BillFormats.TABLE, "year", firm));
        var factors = gate.grant(new Access.Reading(reader, FactorFormats.EDITION, "year", null));
        var rows = store.listAround(grant, firm, fiscalYear);
        var outcomes =
                new Sorting(estimators.with(chosen(shelf.editions(factors), only)), List.of()).sort(rows, fiscalYear);
        return new FirmYear(firm, fiscalYear, outcomes);
    }

    private static Editions chosen(Editions all, List<String> only) {
        only.stream().filter(it -> all.find(it).isEmpty()).findFirst().ifPresent(it -> {
            throw new WrongRequest(
                    "There is no such edition. All are listed at /emissions/v1/editions.",
                    "この係数表はありません。一覧: /emissions/v1/editions");
        });
        return only.isEmpty() ? all : all.only(only);
    }

    /** One bill by its identity, as it counts in its year. */
    public Optional<Outcome> find(Party reader, String firm, String identity) {
        var grant = gate.grant(new Access.Reading(reader, BillFormats.TABLE, "bill", firm));
        return store.find(grant, firm, identity)
                .map(BillRow::period)
                .flatMap(it -> read(reader, firm, it.fiscalYear()).outcomes().stream()
                        .filter(outcome -> outcome.row().identity().equals(identity))
                        .findFirst());
    }

    /** The fiscal years of which the firm has bills, the last one first. */
    public List<Integer> list(Party reader, String firm) {
        return store.listYears(gate.grant(new Access.Reading(reader, BillFormats.TABLE, "years", firm)), firm);
    }
}
