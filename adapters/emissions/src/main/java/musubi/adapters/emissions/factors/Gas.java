package musubi.adapters.emissions.factors;

/** What a figure counts: carbon dioxide alone, or all gases by their global warming potentials. It is said at every figure. */
public enum Gas {
    CO2("CO2"),
    CO2E("CO2e");

    private final String text;

    Gas(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
