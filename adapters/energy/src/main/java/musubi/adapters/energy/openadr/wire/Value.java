package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/** One value of a {@link ValuesMap}, exactly as it was sent: 0.10 stays 0.10, and 1 is another than 1.0. */
public sealed interface Value {

    record Decimal(@JsonValue BigDecimal value) implements Value {}

    record Whole(@JsonValue BigInteger value) implements Value {}

    record Text(@JsonValue String value) implements Value {}

    record Truth(@JsonValue boolean value) implements Value {}

    /** A pair of numbers (schema point). */
    record Point(BigDecimal x, BigDecimal y) implements Value {}
}
