package musubi.adapters.emissions.bill;

import java.util.List;
import musubi.adapters.emissions.inventory.Result;

/**
 * The bills of a firm whose meters were read in a fiscal year, and what each of them comes to.
 *
 * @param outcomes calculated or unresolved, in the order in which the bills came
 */
public record FirmYear(String firm, int fiscalYear, List<Outcome> outcomes) {

    public FirmYear {
        outcomes = List.copyOf(outcomes);
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
