package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units of bills and of factors. Units of one dimension differ by powers of ten, so that every conversion is exact. */
public enum Unit {
    WH("Wh", Dimension.ELECTRICITY, "0.001"),
    KWH("kWh", Dimension.ELECTRICITY, "1", "キロワット時"),
    MWH("MWh", Dimension.ELECTRICITY, "1000"),
    THOUSAND_KWH("千kWh", Dimension.ELECTRICITY, "1000"),
    GWH("GWh", Dimension.ELECTRICITY, "1000000"),
    MJ("MJ", Dimension.HEAT, "0.001"),
    GJ("GJ", Dimension.HEAT, "1"),
    TJ("TJ", Dimension.HEAT, "1000"),
    ML("mL", Dimension.LIQUID, "0.001", "cc"),
    L("L", Dimension.LIQUID, "1", "リットル", "リッター"),
    KL("kL", Dimension.LIQUID, "1000", "キロリットル"),
    M3("m3", Dimension.GAS, "1", "立方メートル"),
    THOUSAND_M3("千m3", Dimension.GAS, "1000"),
    G("g", Dimension.MASS, "0.000001", "グラム"),
    KG("kg", Dimension.MASS, "0.001", "キログラム"),
    T("t", Dimension.MASS, "1", "トン", "ton", "tonne"),
    YEN("円", Dimension.MONEY, "1", "yen", "JPY"),
    THOUSAND_YEN("千円", Dimension.MONEY, "1000"),
    MILLION_YEN("百万円", Dimension.MONEY, "1000000"),
    NIGHT("泊", Dimension.NIGHT, "1", "night", "nights"),
    PERSON_DAY("人・日", Dimension.PERSON_DAY, "1", "人日", "person-day", "person-days"),
    PERSON_YEAR("人・年", Dimension.PERSON_YEAR, "1", "人年", "人", "person-year", "person-years"),
    TONNE_KM("t・km", Dimension.TONNE_KILOMETRE, "1", "tkm", "t-km", "トンキロ"),
    PERSON_KM("人・km", Dimension.PERSON_KILOMETRE, "1", "人km", "person-km", "pkm");

    private static final Map<String, Unit> BY_NAME = byName();

    private final String text;
    private final Dimension dimension;
    private final BigDecimal base;
    private final List<String> otherNames;

    Unit(String text, Dimension dimension, String base, String... otherNames) {
        this.text = text;
        this.dimension = dimension;
        this.base = new BigDecimal(base);
        this.otherNames = List.of(otherNames);
    }

    /** As the house writes it. */
    public String text() {
        return text;
    }

    public Dimension dimension() {
        return dimension;
    }

    /**
     * So many of this unit in another of the same dimension, exactly.
     *
     * @throws IllegalArgumentException where they measure different things
     */
    public BigDecimal in(Unit other, BigDecimal amount) {
        if (dimension != other.dimension) {
            throw new IllegalArgumentException(text + " is no measure of what " + other.text + " measures");
        }
        return amount.multiply(base).divide(other.base);
    }

    /** However a bill spells it: {@code ㎥}, {@code KWH}, {@code ℓ}. */
    public static Optional<Unit> find(String text) {
        var plain = BY_NAME.get(text);
        return Optional.ofNullable(plain == null ? BY_NAME.get(folded(text)) : plain);
    }

    /** The units of one dimension, the smallest first. */
    public static List<Unit> of(Dimension dimension) {
        return Stream.of(values()).filter(it -> it.dimension == dimension).toList();
    }

    private static Map<String, Unit> byName() {
        var byName = new HashMap<String, Unit>();
        for (var unit : values()) {
            byName.put(unit.text, unit);
            byName.put(folded(unit.text), unit);
            unit.otherNames.forEach(it -> byName.put(folded(it), unit));
        }
        return Map.copyOf(byName);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
