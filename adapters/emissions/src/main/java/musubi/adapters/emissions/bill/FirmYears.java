package musubi.adapters.emissions.bill;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.meter.Meters;
import musubi.hub.adapter.WrongRequest;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;

/** Fiscal years of firms, calculated anew each time from bills, meters and the editions at hand, for whoever may read them. */
public final class FirmYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final BillStore store;
    private final EditionShelf shelf;
    private final Estimators estimators;
    private final Meters meters;
    private final Gate gate;

    FirmYears(BillStore store, EditionShelf shelf, Estimators estimators, Meters meters, Gate gate) {
        this.store = store;
        this.shelf = shelf;
        this.estimators = estimators;
        this.meters = meters;
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
        var estimator = estimators.with(chosen(shelf.editions(factors), only));
        var outcomes = new Sorting(estimator, List.of()).sort(rows, fiscalYear);
        var metered = MeteredRows.of(
                estimator, fiscalYear, meters.list(reader, firm), meters.days(reader, firm, fiscalYear), rows);
        return FirmYear.of(firm, fiscalYear, outcomes, metered);
    }

    private static Editions chosen(Editions all, List<String> only) {
        only.stream().filter(it -> all.find(it).isEmpty()).findFirst().ifPresent(it -> {
            throw new WrongRequest(
                    "There is no such edition. All are listed at /emissions/v1/editions.",
                    "この係数表はありません。一覧: /emissions/v1/editions");
        });
        return only.isEmpty() ? all : all.only(only);
    }

    /** One bill by its identity, as it counts in its year, or what a meter measured. */
    public Optional<Outcome> find(Party reader, String firm, String identity) {
        var grant = gate.grant(new Access.Reading(reader, BillFormats.TABLE, "bill", firm));
        var years = store.find(grant, firm, identity)
                .map(BillRow::period)
                .map(it -> List.of(it.fiscalYear()))
                .orElseGet(() -> meters.years(reader, firm)); // a meter's rows are made of its days, and kept nowhere
        return years.stream()
                .flatMap(it -> read(reader, firm, it).outcomes().stream())
                .filter(it -> it.row().identity().equals(identity))
                .findFirst();
    }

    /** The fiscal years of which the firm has bills, or its meters readings, the last one first. */
    public List<Integer> list(Party reader, String firm) {
        var billed = store.listYears(gate.grant(new Access.Reading(reader, BillFormats.TABLE, "years", firm)), firm);
        return Stream.concat(billed.stream(), meters.years(reader, firm).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
