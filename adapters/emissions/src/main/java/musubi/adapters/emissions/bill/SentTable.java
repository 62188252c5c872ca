package musubi.adapters.emissions.bill;

import java.util.Optional;
import musubi.hub.message.Party;
import musubi.hub.message.Text;

/** How a table that comes in is to be read, as its request says it. */
sealed interface SentTable {

    int LONGEST = 200;

    record Readable(Mapping mapping) implements SentTable {}

    /** The request says something that is not known. */
    record Unknown(Text why) implements SentTable {}

    /**
     * @param mapping the name of one; {@code none} for none at all; empty: that of the supplier, where the firm keeps one
     * @param sheet of a workbook; empty: the first with a head
     */
    static SentTable of(Party firm, Mappings mappings, Defaults said, String mapping, String sheet) {
        if (!said.isShort(LONGEST) || sheet.length() > LONGEST) {
            return new Unknown(
                    new Text("A parameter has at most " + LONGEST + " characters.", "パラメーターは " + LONGEST + " 文字までです。"));
        }
        var found = mapping.isEmpty()
                ? Optional.of(mappings.ofSupplier(firm, said.supplier()).orElse(Mapping.NONE))
                : mapping.equals(MappingController.NONE) ? Optional.of(Mapping.NONE) : named(firm, mappings, mapping);
        return found.<SentTable>map(it -> new Readable(it.with(said).with(sheet)))
                .orElseGet(() -> new Unknown(MappingController.UNKNOWN));
    }

    private static Optional<Mapping> named(Party firm, Mappings mappings, String id) {
        return MappingCodec.isId(id) ? mappings.find(firm, id) : Optional.empty();
    }
}
