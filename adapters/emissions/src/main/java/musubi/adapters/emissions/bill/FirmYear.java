package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.emissions.inventory.Result;

/**
 * The bills of a firm whose meters were read in a fiscal year, and what its meters measured in it; and what each of them comes to.
 *
 * @param outcomes calculated or unresolved: bills in the order in which they came, then what meters measured that no bill has
 * @param metered all that meters measured, what a bill has as well
 */
public record FirmYear(String firm, int fiscalYear, List<Outcome> outcomes, List<MeteredRow> metered) {

    public FirmYear {
        outcomes = List.copyOf(outcomes);
        metered = List.copyOf(metered);
    }

    /** Of bills alone. */
    public static FirmYear of(String firm, int fiscalYear, List<Outcome> bills) {
        return of(firm, fiscalYear, bills, List.of());
    }

    static FirmYear of(String firm, int fiscalYear, List<Outcome> bills, List<MeteredRow> metered) {
        var counting = metered.stream().map(MeteredRow::outcome).filter(it -> !(it instanceof Outcome.Duplicate));
        return new FirmYear(
                firm, fiscalYear, Stream.concat(bills.stream(), counting).toList(), metered);
    }

    public List<Result> results() {
        return outcomes.stream().map(FirmYear::result).toList();
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Calculated(var _, var result, var _) -> result;
            case Outcome.Unresolved(var row, var reason, var text) ->
                new Result.Unresolved(Sorting.use(row), reason, text, List.of());
            case Outcome.Duplicate _, Outcome.Rejected _ ->
                throw new IllegalStateException(
                        "kept, and not usable: " + outcome.row().line());
        };
    }
}
