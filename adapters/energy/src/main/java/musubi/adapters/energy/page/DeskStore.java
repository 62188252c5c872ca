package musubi.adapters.energy.page;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation has announced: its own programs and events, of whichever of its clients. */
final class DeskStore {

    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's own, the newest first. */
    List<Viewed<ProgramRequest>> programs(Grant grant, int most) {
        var reader = grant.require(Pen.format(ObjectType.PROGRAM));
        return jdbc.sql("""
                SELECT * FROM energy.openadr_program WHERE partner = ? ORDER BY created DESC, id LIMIT ?
                """)
                .params(reader.id(), most)
                .query((row, _) -> viewed(row, program(row)))
                .list();
    }

    /** The reader's own that are not over by then, or whose end nobody knows: the newest first. */
    List<Viewed<EventRequest>> events(Grant grant, Instant then, int most) {
        var reader = grant.require(Pen.format(ObjectType.EVENT));
        return jdbc.sql("""
                SELECT * FROM energy.openadr_event WHERE partner = ? AND (ends IS NULL OR ends > ?)
                ORDER BY created DESC, id LIMIT ?
                """)
                .params(reader.id(), then.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> viewed(row, event(row)))
                .list();
    }

    /** The reader's own of one program, the newest first. */
    List<Viewed<EventRequest>> events(Grant grant, String program, int most) {
        var reader = grant.require(Pen.format(ObjectType.EVENT));
        return jdbc.sql("""
                SELECT * FROM energy.openadr_event WHERE program = ? AND partner = ? ORDER BY created DESC, id LIMIT ?
                """)
                .params(program, reader.id(), most)
                .query((row, _) -> viewed(row, event(row)))
                .list();
    }

    private static ProgramRequest program(ResultSet row) throws SQLException {
        return read(Requests.PROGRAM, row).withTargets(texts(row.getArray("targets")));
    }

    private static EventRequest event(ResultSet row) throws SQLException {
        return read(Requests.EVENT, row).withTargets(texts(row.getArray("targets")));
    }

    private static <T> Viewed<T> viewed(ResultSet row, T content) throws SQLException {
        return new Viewed<>(
                row.getString("id"),
                row.getString("partner"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("modified", OffsetDateTime.class).toInstant(),
                content);
    }

    /** Of a body that was read before it was kept. */
    private static <T> T read(Shape<T> shape, ResultSet row) throws SQLException {
        return switch (Wire.read(shape, row.getString("body").getBytes(StandardCharsets.UTF_8))) {
            case Reading.Right<T>(var value, var _) -> value;
            case Reading.Wrong<T>(var notices) ->
                throw new IllegalStateException("an object that was taken cannot be read again: " + notices);
        };
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }
}
