package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

/** What may stand in one place of a body. */
sealed interface Rule {

    /** The clause of all structure. */
    String SCHEMA = "PACT 3.0.4, components/schemas";

    void check(String at, JsonNode json, Findings findings);

    /** The same as it goes out: UTC, plain decimals, small letters of ids, nothing that is null. */
    default JsonNode tidy(JsonNode json, ZoneId zone) {
        return json;
    }

    /** A text of a kind. */
    record Worded(Kind kind) implements Rule {

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            var text = json.textValue();
            if (text == null || !kind.fitsLoosely(text)) {
                findings.wrong(
                        "not-as-expected",
                        at,
                        "Write " + kind.expected().en() + " here.",
                        "ここには" + kind.expected().ja() + "を書いてください。",
                        SCHEMA);
            } else if (!kind.fits(text)) {
                findings.loose(
                        "loosely-written",
                        at,
                        "Write " + kind.expected().en()
                                + " here; this is understood, and is not what the schema wants.",
                        "意味は分かりますがスキーマに合いません。" + kind.expected().ja() + "を書いてください。",
                        SCHEMA);
            }
        }

        @Override
        public JsonNode tidy(JsonNode json, ZoneId zone) {
            var text = json.textValue();
            return text == null ? json : TextNode.valueOf(kind.tidy(text, zone));
        }
    }

    /** One of some words. */
    record Chosen(List<String> words) implements Rule {

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            if (!json.isTextual() || !words.contains(json.textValue())) {
                findings.wrong(
                        "not-in-its-list",
                        at,
                        "Write one of: " + String.join(", ", words) + ".",
                        "次のいずれかを書いてください: " + String.join(", ", words),
                        SCHEMA);
            }
        }
    }

    /** True or false. */
    record Flag() implements Rule {

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            if (!json.isBoolean()) {
                findings.wrong("not-a-boolean", at, "Write true or false.", "true か false を書いてください。", SCHEMA);
            }
        }
    }

    /** An object of anybody's, whose inside is its own matter. */
    record Anything() implements Rule {

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            if (!json.isObject()) {
                findings.wrong("not-an-object", at, "Write an object here.", "ここにはオブジェクトを書いてください。", SCHEMA);
            }
        }
    }

    /** At least one, and none twice. */
    record Several(Rule each) implements Rule {

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            if (!json.isArray() || json.isEmpty()) {
                findings.wrong("not-a-list", at, "Write a list with at least one entry.", "1件以上の一覧を書いてください。", SCHEMA);
                return;
            }
            var seen = new HashSet<JsonNode>();
            for (var index = 0; index < json.size(); index++) {
                var entry = json.get(index);
                if (!seen.add(entry)) {
                    findings.loose("twice", at + "/" + index, "This stands twice.", "同じ値が二度あります。", SCHEMA);
                }
                each.check(at + "/" + index, entry, findings);
            }
        }

        @Override
        public JsonNode tidy(JsonNode json, ZoneId zone) {
            if (!(json instanceof ArrayNode list)) {
                return json;
            }
            var tidied = list.arrayNode();
            list.forEach(it -> tidied.add(each.tidy(it, zone)));
            return tidied;
        }
    }

    /** An object of members that are known; others may stand beside them in what comes from others. */
    record Structure(List<Member> members) implements Rule {

        public Structure {
            members = List.copyOf(members);
        }

        @Override
        public void check(String at, JsonNode json, Findings findings) {
            if (!json.isObject()) {
                findings.wrong("not-an-object", at, "Write an object here.", "ここにはオブジェクトを書いてください。", SCHEMA);
                return;
            }
            members.forEach(it -> it.check(at, (ObjectNode) json, findings));
            json.fieldNames().forEachRemaining(name -> {
                if (findings.strictness() == Strictness.OUT
                        && members.stream().noneMatch(it -> it.name().equals(name))) {
                    findings.wrong(
                            "unknown-member",
                            at + "/" + name,
                            "PACT 3 has no such member here. What is beyond it goes into extensions.",
                            "PACT 3 にこの項目はありません。独自の項目は extensions に入れてください。",
                            SCHEMA);
                }
            });
        }

        @Override
        public JsonNode tidy(JsonNode json, ZoneId zone) {
            if (!(json instanceof ObjectNode object)) {
                return json;
            }
            var tidied = object.objectNode();
            for (var member : members) {
                var value = object.get(member.name());
                if (value != null && !value.isNull()) {
                    tidied.set(member.name(), member.rule().tidy(value, zone));
                }
            }
            object.properties().stream()
                    .filter(it -> !it.getValue().isNull()
                            && members.stream().noneMatch(m -> m.name().equals(it.getKey())))
                    .forEach(it -> tidied.set(it.getKey(), it.getValue()));
            return tidied;
        }
    }

    /** A member of a structure. */
    record Member(String name, boolean required, Rule rule) {

        private void check(String at, ObjectNode object, Findings findings) {
            var value = object.get(name);
            var place = at + "/" + name;
            if (value == null || value.isNull()) {
                if (required) {
                    findings.wrong("required-missing", place, "This has to stand.", "この項目は必須です。", SCHEMA);
                } else if (value != null) {
                    findings.loose(
                            "null-written", place, "Leave it out instead of null.", "null ではなく項目ごと省いてください。", SCHEMA);
                }
                return;
            }
            rule.check(place, value, findings);
        }
    }
}
