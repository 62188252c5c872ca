package musubi.adapters.health.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Collects what HAPI's parser stumbles over, with the place and never the value: a value may be personal. Strict: what is
 * not in R4 is an error, so that nothing disappears silently (FHIR R4 §2.6.2).
 */
final class ParserNotices implements IParserErrorHandler {

    private static final String CLAUSE = "FHIR R4 §2.6.2";

    private final List<Notice> notices = new ArrayList<>();

    List<Notice> list() {
        return List.copyOf(notices);
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String name) {
        add(
                "element-unknown",
                location,
                name,
                "R4 has no such element here; remove or rename it",
                "R4にない要素です。削除するか名前を直してください");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String name) {
        add("element-unknown", location, name, "R4 has no such attribute here; remove it", "R4にない属性です。削除してください");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, String error) {
        add(
                "value-invalid",
                location,
                "",
                "The value is not one that R4 allows here; correct it",
                "R4で許されない値です。訂正してください");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String name,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        add(
                "type-wrong",
                location,
                name,
                "The JSON type is wrong, expected " + expected,
                "JSONの型が違います。期待する型: " + expected);
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
        add("element-repeated", location, name, "The element may stand once only", "この要素は一度しか書けません");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String name) {
        add("required-missing", location, name, "The element is required; add it", "必須の要素がありません。追加してください");
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        add(
                "contained-without-id",
                location,
                "contained",
                "A contained resource needs an id",
                "containedのリソースにはidが必要です");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {
        add("reference-unknown", location, "", "The reference points at nothing in the message", "参照先がメッセージの中にありません");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        add(
                "extension-ambiguous",
                location,
                "",
                "An extension has a value or extensions, not both",
                "extensionには値か入れ子の一方だけを書いてください");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
        add("reference-unknown", location, "", "The contained resource is missing", "参照先のcontainedリソースがありません");
    }

    private void add(String code, @Nullable IParseLocation location, String element, String en, String ja) {
        notices.add(Notice.error(code, place(location, element), en, ja, CLAUSE));
    }

    private static String place(@Nullable IParseLocation location, String element) {
        var parent = location == null ? null : location.getParentElementName();
        if (parent == null) {
            return element.isEmpty() ? "(root)" : element;
        }
        return element.isEmpty() ? parent : parent + "." + element;
    }
}
