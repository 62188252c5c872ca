package musubi.adapters.energy.meter.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.hub.message.Payload;

/** JSON: an object whose one member {@code readings} is a list of readings. Read by its tokens, and never held as a whole. */
final class JsonFile implements ReadingFile {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Stage stage;

    /** @param stage of readings that do not say it */
    JsonFile(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void read(Payload payload, ReadingSink sink, Findings findings) throws IOException {
        try (var in = payload.open();
                var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unfit(
                        "not-an-object",
                        "The body is an object with the member readings.",
                        "本文は readings を持つオブジェクトです。");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (!parser.currentName().equals("readings")) {
                    throw new Unfit(
                            "unknown-member",
                            "The body has one member, readings, and no other.",
                            "本文の要素は readings だけです。");
                }
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new Unfit("not-a-list", "readings is a list.", "readings は配列です。");
                }
                readings(parser, sink, findings);
            }
            if (parser.nextToken() != null) {
                throw new Unfit("not-json", "Something stands after the end of the body.", "本文の終わりの後に余分な文字があります。");
            }
        } catch (Unfit unfit) {
            findings.error(unfit, "body");
        } catch (JsonProcessingException | CharConversionException e) {
            var where = e instanceof JsonProcessingException json && json.getLocation() != null
                    ? "line " + json.getLocation().getLineNr() + ", column "
                            + json.getLocation().getColumnNr()
                    : "body";
            findings.error(
                    "not-json",
                    where,
                    "The body is not JSON in UTF-8 from here on. Was it cut?",
                    "ここから JSON（UTF-8）として読めません。途中で切れていないか確認してください。");
        }
    }

    private void readings(JsonParser parser, ReadingSink sink, Findings findings) throws IOException, Unfit {
        for (var number = 1L; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new Unfit(
                        "not-an-object", "Reading " + number + " is no object.", number + " 件目の計量値がオブジェクトではありません。");
            }
            var fields = new JsonReading(stage);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.read(parser, place(number, parser.currentName()), findings);
            }
            fields.finish(number, sink, findings);
        }
    }

    static String place(long number, String member) {
        return "readings[" + (number - 1) + "]." + member;
    }

    /** A word of a closed list, exactly as it is written. */
    static <E extends Enum<E>> E word(Class<E> type, String text) throws Unfit {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        var known = String.join(
                ", ",
                java.util.stream.Stream.of(type.getEnumConstants())
                        .map(Enum::name)
                        .toList());
        throw new Unfit(
                "unknown-code",
                "Not a " + type.getSimpleName().toLowerCase(Locale.ROOT) + ". Known are: " + known + ".",
                "使える値は " + known + " です。");
    }
}
