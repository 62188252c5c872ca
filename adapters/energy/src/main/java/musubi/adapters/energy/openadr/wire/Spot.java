package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** A place in a body that is being read, and what is wrong there. */
public final class Spot {

    private final JsonNode json;
    private final @Nullable Spot parent;
    private final String name;
    private final String schema;
    private final Notes notes;
    private final int foundBefore;

    private Spot(JsonNode json, @Nullable Spot parent, String name, String schema, Notes notes) {
        this.json = json;
        this.parent = parent;
        this.name = name;
        this.schema = schema;
        this.notes = notes;
        this.foundBefore = notes.found();
    }

    static Spot root(JsonNode json, Notes notes) {
        return new Spot(json, null, "", "", notes);
    }

    JsonNode json() {
        return json;
    }

    /** The same place, by the rules of this schema. */
    Spot as(String schema) {
        return new Spot(json, parent, name, schema, notes);
    }

    /** Notes that the member is missing, where it is. */
    <T> @Nullable T required(String member, Shape<T> shape) {
        var value = json.path(member);
        if (value.isMissingNode() || value.isNull()) {
            at(member, value).note("required-missing", "Give '" + member + "'.", "「" + member + "」が必要です。");
            return null;
        }
        return shape.read(at(member, value));
    }

    /** Null where it is absent, or null. */
    <T> @Nullable T optional(String member, Shape<T> shape) {
        var value = json.path(member);
        return value.isMissingNode() || value.isNull() ? null : shape.read(at(member, value));
    }

    /** Each entry of a list; null where it is none. */
    <T> @Nullable List<T> entries(Shape<T> shape) {
        if (!json.isArray()) {
            note("wrong-type", "This is a list, in [ and ].", "ここは [ ] で囲んだリストです。");
            return null;
        }
        if (json.size() > Limits.LIST) {
            note(
                    "too-many",
                    "A list has at most " + Limits.LIST + " entries here, this one " + json.size()
                            + ". Send it in parts.",
                    "リストは" + Limits.LIST + "件までです(" + json.size() + "件ありました)。分けて送ってください。");
            return null;
        }
        var list = new ArrayList<T>(json.size());
        for (var index = 0; index < json.size(); index++) {
            var entry = shape.read(at(Integer.toString(index), json.get(index)));
            if (entry != null) {
                list.add(entry);
            }
        }
        return list;
    }

    /** Whether it is an object; a notice where not. */
    boolean isObject() {
        if (!json.isObject()) {
            note("wrong-type", "This is an object, in { and }.", "ここは { } で囲んだオブジェクトです。");
        }
        return json.isObject();
    }

    /** What is made of the members, unless one of them was wrong. */
    <T> @Nullable T built(Supplier<T> whole) {
        return notes.found() > foundBefore ? null : whole.get();
    }

    void note(String code, String en, String ja) {
        notes.add(Notice.error(code, place(), en, ja, "OpenADR 3.1.0, schema " + clause()));
    }

    private Spot at(String member, JsonNode value) {
        return new Spot(value, this, member, "", notes);
    }

    /** A JSON pointer (RFC 6901); every name in it is one of the standard's. */
    private String place() {
        var place = new StringBuilder();
        for (var spot = this; spot.parent != null; spot = spot.parent) {
            place.insert(0, "/" + spot.name);
        }
        return place.isEmpty() ? Wire.WHOLE : place.toString();
    }

    private String clause() {
        var spot = this;
        while (spot.schema.isEmpty() && spot.parent != null) {
            spot = spot.parent;
        }
        return spot.schema;
    }
}
