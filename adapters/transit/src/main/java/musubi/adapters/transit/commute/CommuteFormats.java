package musubi.adapters.transit.commute;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** The format of planned commutes; its schema and an example are in {@code mappings/transit}. */
final class CommuteFormats {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static final String MEDIA_TYPE = "application/json";

    static final Format<Commute> COMMUTE =
            new Format<>(new FormatId("transit/commute/1"), Commute.class, MEDIA_TYPE, new CommuteCodec());

    private CommuteFormats() {}
}
