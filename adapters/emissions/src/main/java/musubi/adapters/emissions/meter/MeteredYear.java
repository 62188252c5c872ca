package musubi.adapters.emissions.meter;

/** A fiscal year of a firm of which its meters measured something. */
public record MeteredYear(String firm, int fiscalYear) {}
