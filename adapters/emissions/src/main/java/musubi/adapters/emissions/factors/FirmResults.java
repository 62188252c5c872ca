package musubi.adapters.emissions.factors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What firms have calculated with factors, for who is about to change them. It knows who and how many, and tells no figure. */
public interface FirmResults {

    /** @param rows bills of the firm that come to something else, or to something for the first time */
    record Touched(String firm, int fiscalYear, int rows) {}

    /** @param fiscalYear whose factors change, or null where those of every year do */
    List<Touched> touched(Editions before, Editions after, @Nullable Integer fiscalYear);
}
