package musubi.adapters.emissions.factors;

/** What a unit measures. Liquids and gases are told apart, though both are volumes: a litre of gas is always a mistake. */
public enum Dimension {
    ELECTRICITY,
    HEAT,
    LIQUID,
    GAS,
    MASS,
    MONEY,
    NIGHT,
    PERSON_DAY,
    PERSON_YEAR,
    TONNE_KILOMETRE,
    PERSON_KILOMETRE
}
