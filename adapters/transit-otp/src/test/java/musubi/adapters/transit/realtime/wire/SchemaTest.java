package musubi.adapters.transit.realtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our schema beside the one that OpenTripPlanner was compiled from: it knows every field and every value of it. */
class SchemaTest {

    @Test
    void everyFieldOfTheStandardIsKnown() throws Exception {
        var ours = fields(Schema.FEED_MESSAGE.getFile().getMessageTypes().stream());

        var theirs = fields(theirs().getMessageTypes().stream());

        assertThat(theirs).hasSizeGreaterThan(100).containsEntry("TripDescriptor.trip_id", "1 STRING");
        assertThat(ours).containsAllEntriesOf(theirs);
    }

    /** Its classes and its protobuf are of another class loader: the description crosses as bytes. */
    private static FileDescriptor theirs() throws Exception {
        var jar = Path.of(Objects.requireNonNull(System.getProperty("otp.jar")));
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var descriptor = loader.loadClass("com.google.transit.realtime.GtfsRealtime")
                    .getMethod("getDescriptor")
                    .invoke(null);
            var proto = descriptor.getClass().getMethod("toProto").invoke(descriptor);
            var bytes = (byte[]) proto.getClass().getMethod("toByteArray").invoke(proto);
            return FileDescriptor.buildFrom(FileDescriptorProto.parseFrom(bytes), new FileDescriptor[0]);
        }
    }

    /** Number, type and default of each field, by the simple name of its message; of a word, all words. */
    private static Map<String, String> fields(Stream<Descriptor> messages) {
        return messages.flatMap(SchemaTest::withNested)
                .flatMap(it -> it.getFields().stream())
                .collect(Collectors.toMap(
                        it -> it.getContainingType().getName() + "." + it.getName(),
                        SchemaTest::field,
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Stream<Descriptor> withNested(Descriptor message) {
        return Stream.concat(
                Stream.of(message), message.getNestedTypes().stream().flatMap(SchemaTest::withNested));
    }

    private static String field(FieldDescriptor field) {
        var type =
                switch (field.getType()) {
                    case ENUM ->
                        field.getEnumType().getValues().stream()
                                .sorted((one, other) -> Integer.compare(one.getNumber(), other.getNumber()))
                                .map(it -> it.getName() + "=" + it.getNumber())
                                .collect(Collectors.joining(","));
                    case MESSAGE -> field.getMessageType().getName();
                    default -> field.getType().name();
                };
        return field.getNumber() + " " + type + (field.isRepeated() ? "*" : "");
    }
}
