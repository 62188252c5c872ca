package musubi.hub.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses in JSON what no column of PostgreSQL holds: NUL, and halves of a surrogate pair; with them the control characters
 * that no text has.
 */
final class ReadableTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ReadableTextModule() {
        super("readable-text");
        addDeserializer(String.class, new Texts());
        addKeyDeserializer(String.class, new Keys());
    }

    private static final class Texts extends JsonDeserializer<String> {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return checked(StringDeserializer.instance.deserialize(parser, context), context);
        }
    }

    private static final class Keys extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return checked(key, context);
        }
    }

    private static @Nullable String checked(@Nullable String text, DeserializationContext context) throws IOException {
        if (text != null && !isReadable(text)) {
            throw context.weirdStringException(
                    "", String.class, "holds a control character or half of a surrogate pair");
        }
        return text;
    }

    private static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(it -> it == 0
                        || Character.getType(it) == Character.SURROGATE
                        || Character.isISOControl(it) && it != '\t' && it != '\r' && it != '\n');
    }
}
