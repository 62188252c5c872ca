package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The messages of GTFS-realtime 2.0 as they stand on the wire, with what was added up to 2026 ({@code feed_version}, {@code NEW},
 * {@code REPLACEMENT}), read from {@code schema.csv}. Nothing is required here: what lacks is a matter of rules, which name the
 * entity. What the schema does not know is kept and handed on.
 */
final class Schema {

    private static final String PACKAGE = "transit_realtime";

    static final Descriptor FEED_MESSAGE = load().findMessageTypeByName("FeedMessage");

    private Schema() {}

    private static FileDescriptor load() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                Schema.class.getResourceAsStream("/musubi/adapters/transit/realtime/wire/schema.csv"),
                                "schema.csv is missing"),
                        StandardCharsets.UTF_8))) {
            return file(rows.stream()
                    .collect(Collectors.groupingBy(
                            it -> it.getField("message"), LinkedHashMap::new, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException("schema.csv cannot be read", e);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException("schema.csv is wrong", e);
        }
    }

    private static FileDescriptor file(Map<String, List<NamedCsvRecord>> types) throws DescriptorValidationException {
        var file = FileDescriptorProto.newBuilder()
                .setName("gtfs-realtime")
                .setPackage(PACKAGE)
                .setSyntax("proto2");
        types.forEach((name, rows) -> {
            if (isEnum(rows)) {
                file.addMessageType(DescriptorProto.newBuilder().setName(name).addEnumType(values(rows)));
            } else {
                file.addMessageType(message(name, rows, types));
            }
        });
        return FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]);
    }

    private static boolean isEnum(List<NamedCsvRecord> rows) {
        return rows.getFirst().getField("type").isEmpty();
    }

    /** Each in a message of its own: proto2 wants the names of values to differ within a scope. */
    private static EnumDescriptorProto values(List<NamedCsvRecord> rows) {
        var values = EnumDescriptorProto.newBuilder().setName("Value");
        rows.forEach(row -> values.addValue(EnumValueDescriptorProto.newBuilder()
                .setName(row.getField("field"))
                .setNumber(Integer.parseInt(row.getField("number")))));
        return values.build();
    }

    private static DescriptorProto message(
            String name, List<NamedCsvRecord> rows, Map<String, List<NamedCsvRecord>> types) {
        var message = DescriptorProto.newBuilder().setName(name);
        rows.forEach(row -> message.addField(field(row, types)));
        return message.build();
    }

    private static FieldDescriptorProto field(NamedCsvRecord row, Map<String, List<NamedCsvRecord>> types) {
        var many = row.getField("type").endsWith("*");
        var type = row.getField("type").replace("*", "");
        var field = FieldDescriptorProto.newBuilder()
                .setName(row.getField("field"))
                .setNumber(Integer.parseInt(row.getField("number")))
                .setLabel(many ? FieldDescriptorProto.Label.LABEL_REPEATED : FieldDescriptorProto.Label.LABEL_OPTIONAL);
        var described = types.get(type);
        if (described == null) {
            field.setType(FieldDescriptorProto.Type.valueOf("TYPE_" + type.toUpperCase(Locale.ROOT)));
        } else if (isEnum(described)) {
            field.setType(FieldDescriptorProto.Type.TYPE_ENUM).setTypeName("." + PACKAGE + "." + type + ".Value");
        } else {
            field.setType(FieldDescriptorProto.Type.TYPE_MESSAGE).setTypeName("." + PACKAGE + "." + type);
        }
        if (!row.getField("default").isEmpty()) {
            field.setDefaultValue(row.getField("default"));
        }
        return field.build();
    }
}
