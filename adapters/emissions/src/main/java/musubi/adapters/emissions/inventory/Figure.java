package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import musubi.adapters.emissions.factors.Gas;

/** One number. @param tonnes rounded as {@link Tonnes} says */
public record Figure(Basis basis, BigDecimal tonnes, Gas gas, Trace trace) {}
