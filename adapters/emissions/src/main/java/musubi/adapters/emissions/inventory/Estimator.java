package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorKind;
import musubi.adapters.emissions.factors.RowChoice;
import musubi.adapters.emissions.factors.Series;
import musubi.adapters.emissions.factors.SupplierRows;
import musubi.hub.message.Notice;

/** From a use to its figures, with the editions at hand. The same use and the same editions give the same, always. */
public final class Estimator {

    private final UseReading reading;
    private final Editions editions;
    private final GwpSet gwp;
    private final SupplierRows suppliers;
    private final Hints hints = new Hints();

    Estimator(UseReading reading, Editions editions, GwpSet gwp) {
        this.reading = reading;
        this.editions = editions;
        this.gwp = gwp;
        this.suppliers = new SupplierRows(editions);
    }

    public Result estimate(Use use) {
        return switch (reading.read(use)) {
            case Result.Unresolved unresolved -> unresolved;
            case Asked asked ->
                switch (asked.activity().carrier()) {
                    case ELECTRICITY -> supplied(asked, Series.ELECTRICITY);
                    case CITY_GAS -> supplied(asked, Series.CITY_GAS);
                    case HEAT -> supplied(asked, Series.HEAT);
                    case FUEL -> single(asked, List.of(Series.FUELS));
                    case QUICK -> single(asked, List.of(Series.SCOPE3, Series.PASSENGER));
                    case GAS -> released(asked);
                    case NOT_A_FUEL, NO_QUANTITY -> throw new IllegalStateException("never asked: " + asked.activity());
                };
        };
    }

    /** Whether a meter says it, whose bills follow one another; slips of one day may be many. */
    public boolean isMetered(Use use) {
        return reading.read(use) instanceof Asked asked
                && switch (asked.activity().carrier()) {
                    case ELECTRICITY, CITY_GAS, HEAT -> true;
                    case FUEL, QUICK, GAS, NOT_A_FUEL, NO_QUANTITY -> false;
                };
    }

    /** Whether it is electricity from a supplier. */
    public boolean isElectricity(Use use) {
        return reading.read(use) instanceof Asked asked && asked.activity().carrier() == Activity.Carrier.ELECTRICITY;
    }

    /** What is doubtful about it at this price; nothing where it cannot be calculated at all. */
    public Optional<Doubt> doubt(Use use, BigDecimal yen) {
        return reading.read(use) instanceof Asked asked ? Doubt.ofPrice(asked, yen) : Optional.empty();
    }

    /** What has one row for everybody. */
    private Result single(Asked asked, List<Series> series) {
        var found = series.stream()
                .flatMap(it -> editions.find(it, asked.year()).stream())
                .toList();
        if (found.isEmpty()) {
            return noEdition(asked, series.getFirst());
        }
        for (var edition : found) {
            var factor = editions.find(edition, asked.activity().factor(), FactorKind.DEFAULT);
            if (factor.isPresent()) {
                var figures = Stream.concat(
                                Stream.of(Sums.byFactor(Basis.TABLE, asked, factor.get(), edition)),
                                Sums.byLaw(asked, factor.get(), edition).stream())
                        .toList();
                return calculated(asked, figures, List.of());
            }
        }
        return noFactor(asked, found.getFirst());
    }

    /** What has rows of suppliers. */
    private Result supplied(Asked asked, Series series) {
        var edition = editions.find(series, asked.year()).orElse(null);
        if (edition == null) {
            return noEdition(asked, series);
        }
        return switch (suppliers.choose(
                edition,
                asked.activity().factor(),
                asked.use().supplier(),
                asked.use().menu())) {
            case RowChoice.None(var code, var text, var candidates) ->
                new Result.Unresolved(asked.use(), code, text, candidates);
            case RowChoice.Chosen chosen ->
                calculated(
                        asked,
                        switch (series) {
                            case ELECTRICITY -> electricity(asked, edition, chosen);
                            case CITY_GAS -> cityGas(asked, edition, chosen);
                            default -> List.of(Sums.byFactor(Basis.TABLE, asked, chosen.basic(), edition));
                        },
                        chosen.hints());
        };
    }

    private List<Figure> electricity(Asked asked, Edition edition, RowChoice.Chosen chosen) {
        var figures = new ArrayList<Figure>();
        figures.add(Sums.byFactor(Basis.MARKET, asked, chosen.adjusted(), edition));
        editions.find(edition, asked.activity().factor(), FactorKind.NATIONAL)
                .ifPresent(it -> figures.add(Sums.byFactor(Basis.LOCATION, asked, it, edition)));
        figures.add(Sums.byFactor(Basis.BASIC, asked, chosen.basic(), edition));
        return figures;
    }

    /** Credits lessen the adjusted figure alone: what burns in the firm is the basic one. */
    private List<Figure> cityGas(Asked asked, Edition edition, RowChoice.Chosen chosen) {
        var figures = new ArrayList<Figure>();
        figures.add(Sums.byFactor(Basis.BASIC, asked, chosen.basic(), edition));
        figures.add(Sums.byFactor(Basis.ADJUSTED, asked, chosen.adjusted(), edition));
        if (chosen.basic().kind() == FactorKind.SUBSTITUTE) {
            editions.find(Series.FUELS, asked.year())
                    .flatMap(fuels -> editions.find(fuels, asked.activity().factor(), FactorKind.DEFAULT)
                            .flatMap(it -> Sums.byLaw(asked, it, fuels)))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private Result released(Asked asked) {
        var edition = editions.find(Series.GWP, asked.year()).orElse(null);
        if (edition == null) {
            return noEdition(asked, Series.GWP);
        }
        return gwp.figure(asked, edition, editions)
                .<Result>map(it -> calculated(asked, List.of(it), List.of()))
                .orElseGet(() -> noFactor(asked, edition));
    }

    private Result calculated(Asked asked, List<Figure> figures, List<Notice> hints) {
        var doubt = Doubt.ofSize(asked);
        var all = new ArrayList<>(hints);
        doubt.ifPresent(it -> all.add(it.notice()));
        all.addAll(this.hints.of(figures));
        return new Result.Calculated(
                asked.use(),
                asked.activity(),
                figures,
                Energy.of(asked, editions).orElse(null),
                doubt.map(Doubt::likely).map(it -> it.text()).orElse(null),
                all);
    }

    private static Result noEdition(Asked asked, Series series) {
        return Result.Unresolved.of(
                asked.use(),
                "no-edition",
                "No edition of " + series.text() + " for fiscal " + asked.year()
                        + " is loaded. Another year's factors never stand in.",
                asked.year() + "年度の " + series.text() + " の係数がありません。他の年度の係数は使いません。");
    }

    private static Result noFactor(Asked asked, Edition edition) {
        return Result.Unresolved.of(
                asked.use(),
                "no-factor",
                "The edition " + edition.id() + " has no factor of "
                        + asked.activity().id() + ".",
                edition.id() + " に " + asked.activity().name().ja() + " の係数がありません。");
    }
}
