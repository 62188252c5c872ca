package musubi.adapters.emissions.production;

import java.math.BigDecimal;
import musubi.adapters.emissions.bill.Period;

/** How much of a product was made in some days. */
public record Output(String site, String product, Period period, BigDecimal quantity, OutputUnit unit) {}
