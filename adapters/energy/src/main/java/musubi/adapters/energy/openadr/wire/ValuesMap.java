package musubi.adapters.energy.openadr.wire;

import java.util.List;

/** Values of one type: one of the standard's enumerations, or whatever word the parties have agreed on. */
public record ValuesMap(String type, List<Value> values) {

    public ValuesMap {
        values = List.copyOf(values);
    }
}
