package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.util.Locale;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that emits, or is asked about as if it did.
 *
 * @param id a lower-case word, stable
 * @param category of scope 3 (GHG Protocol), or empty
 * @param unit the one that people write it in
 * @param largest of one entry in that unit; beyond it the unit is doubtful. Null where nothing is known
 * @param factor the activity whose factor counts: its own, or that of what it is a kind of
 * @param cubicMetresPerTonne where it is sold by volume and counted by mass, else null
 * @param price null where none is known
 */
public record Activity(
        String id,
        Carrier carrier,
        Scope scope,
        String category,
        Unit unit,
        Text name,
        @Nullable BigDecimal largest,
        String factor,
        @Nullable BigDecimal cubicMetresPerTonne,
        @Nullable Price price) {

    /** What one unit costs in yen; outside, quantity or unit are doubtful. Bounds of the likely, and no facts. */
    public record Price(BigDecimal from, BigDecimal to, Unit per) {}

    /** How it is calculated. */
    public enum Carrier {
        ELECTRICITY,
        CITY_GAS,
        HEAT,
        FUEL,
        /** Scope 3 by one published factor. */
        QUICK,
        /** A gas that gets out, by its global warming potential. */
        GAS,
        /** What people take for a fuel, and is none. */
        NOT_A_FUEL,
        /** Yen that say nothing of litres. */
        NO_QUANTITY;

        static Carrier of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where it counts (GHG Protocol). */
    public enum Scope {
        SCOPE1("1"),
        SCOPE2("2"),
        SCOPE3("3"),
        /** Gases of the ozone treaty: shown apart, in no total. */
        OZONE("ozone"),
        /** Carbon of plants: shown apart, in no total. */
        BIOGENIC("biogenic"),
        NONE("none");

        private final String text;

        Scope(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        static Scope of(String text) {
            for (var scope : values()) {
                if (scope.text.equals(text)) {
                    return scope;
                }
            }
            throw new IllegalArgumentException("no scope: " + text);
        }
    }
}
