package musubi.adapters.emissions.bill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.file.FileKind;
import musubi.hub.flow.Admission;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** A table at a page: looked at, read in another way, taken, and the way remembered; by the same code as at the door. */
public final class BillDesk {

    /**
     * How a table is to be read.
     *
     * @param columns by their places, from 1, what they are; empty: as a remembered way or their own words say
     * @param headLine null: found by its words
     */
    public record Way(
            Defaults defaults,
            String sheet,
            Map<Integer, String> columns,
            @Nullable Integer headLine) {

        public Way {
            columns = Map.copyOf(columns);
        }
    }

    /** @param answer what would come of it; null where the preview's notices say why it cannot be read */
    public record Looked(ImportPreview preview, @Nullable ImportAnswer answer, List<Notice> notices) {}

    private final BillInlet inlet;
    private final BillReader reader;
    private final Mappings mappings;

    BillDesk(BillInlet inlet, BillReader reader, Mappings mappings) {
        this.inlet = inlet;
        this.reader = reader;
        this.mappings = mappings;
    }

    /** In bytes. */
    public long largest() {
        return inlet.largest();
    }

    /** Whether it is a workbook that is too large, though a table as text might be as large. */
    public boolean isTooLarge(Payload table) {
        return FileKind.of(table) != FileKind.TEXT && table.size() > inlet.largestWorkbook();
    }

    /** Nothing of it is kept. */
    public Looked look(Party firm, Payload table, Way way) {
        var mapping = mapping(firm, way);
        var preview = Previewing.of(table, mapping);
        var read = reader.read(table, mapping);
        return Notice.anyError(read.notices())
                ? new Looked(preview, null, read.notices())
                : new Looked(preview, inlet.tryOut(firm, read), read.notices());
    }

    public Admission take(Party firm, Payload table, Way way, URI source) {
        return inlet.admit(firm, table, mapping(firm, way), source);
    }

    /** For tables of the same supplier from now on; nothing where neither a supplier nor a column is named. */
    public void remember(Party firm, Way way, URI source) {
        var supplier = way.defaults().supplier();
        if (!MappingCodec.isId(supplier) || way.columns().isEmpty()) {
            return;
        }
        var mapping = new Mapping(columns(way), way.headLine(), way.sheet(), new Defaults("", "", supplier, "", ""));
        mappings.keep(firm, supplier, Payload.of(MappingJson.write(mapping).getBytes(StandardCharsets.UTF_8)), source);
    }

    /** What a column can be, as a mapping names it. */
    public static List<String> words() {
        return Stream.of(Column.values()).map(BillDesk::word).toList();
    }

    private Mapping mapping(Party firm, Way way) {
        var base = way.columns().isEmpty()
                ? Optional.of(way.defaults().supplier())
                        .flatMap(it -> mappings.ofSupplier(firm, it))
                        .orElse(Mapping.NONE)
                : new Mapping(columns(way), way.headLine(), "", Defaults.NONE);
        return base.with(way.defaults()).with(way.sheet());
    }

    private static Map<Column, List<String>> columns(Way way) {
        var columns = new EnumMap<Column, List<String>>(Column.class);
        way.columns().forEach((place, word) -> Stream.of(Column.values())
                .filter(it -> word(it).equals(word))
                .findFirst()
                .ifPresent(it -> columns.put(it, List.of("#" + place))));
        return columns;
    }

    private static String word(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
